"""The servers that are measured and the load that asks them: pinned to cores, counted by CPU time."""
import contextlib, json, os, re, socket, subprocess, sys, time, urllib.request

CORES = sorted(os.sched_getaffinity(0))
SERVER, CLIENT, BOTH = [CORES[0]], [CORES[-1]], CORES[:1] + CORES[-1:]
QUIET = dict(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def pinned(cores, command):
    return ["taskset", "-c", ",".join(map(str, sorted(set(cores))))] + command


def cpu_seconds(pid):
    """User and system time of a process with all its threads, those that ended too: its CPU clock, in nanoseconds."""
    return time.clock_gettime(~pid << 3 | 2)


def ended(process):
    if process.stdin: process.stdin.close()
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()


@contextlib.contextmanager
def running(command, cores=SERVER, **options):
    process = subprocess.Popen(pinned(cores, command), **options)
    try:
        yield process
    finally:
        ended(process)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_ready(port, path="/readyz", pause=0.02):
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
                if answer.status == 200: return
        time.sleep(pause)
    sys.exit(f"nothing became ready on port {port} within 30 s")


def answer_of(port, path, field=""):
    """One answer as it goes over the wire to a connection that stays open."""
    with socket.create_connection(("127.0.0.1", port), 5) as client:
        client.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{field and field + chr(13) + chr(10)}\r\n".encode())
        received = b""
        while b"\r\n\r\n" not in received:
            received += client.recv(65536)
        head, body = received.split(b"\r\n\r\n", 1)
        length = int(re.search(rb"(?i)\r\ncontent-length: *(\d+)", head).group(1))
        while len(body) < length:
            body += client.recv(65536)
        if b" 200 " not in head.split(b"\r\n")[0]:
            sys.exit(f"{path}: {head.decode(errors='replace')}")
        return head + b"\r\n\r\n", body


def load(tool, port, path, requests, *options, cores=CLIENT):
    command = pinned(cores, [tool, "-n", str(requests), *options, str(port), path])
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True, timeout=300).stdout)


def certificate(folder):
    """A key and a certificate for localhost."""
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                    "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                    "-keyout", f"{folder}/key.pem", "-out", f"{folder}/certificate.pem"], check=True, **QUIET)


# nginx at its best for small static files that do not change. sendfile costs one more call for each answer than copying
# from memory would, but saves the copy; that is the usual tuning and the faster one here.
NGINX = """worker_processes 1;
error_log {folder}/nginx.log crit;
pid {folder}/nginx.pid;
daemon off;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    tcp_nodelay on;
    keepalive_timeout 60s;
    keepalive_requests 1000000000;
    open_file_cache max=1000 inactive=60s;
    open_file_cache_valid 60s;
    gzip_static on;
    default_type application/json;
    client_body_temp_path {folder}/nginx-body;
    proxy_temp_path {folder}/nginx-proxy;
    fastcgi_temp_path {folder}/nginx-fastcgi;
    uwsgi_temp_path {folder}/nginx-uwsgi;
    scgi_temp_path {folder}/nginx-scgi;
    server {{
        listen 127.0.0.1:{port};
        listen 127.0.0.1:{tls_port} ssl;
        ssl_certificate {folder}/certificate.pem;
        ssl_certificate_key {folder}/key.pem;
        ssl_protocols TLSv1.3;
        root {folder}/files;
    }}
}}
"""


@contextlib.contextmanager
def nginx(folder, files):
    """nginx over these files, by path: its worker's process id and its ports."""
    for path, content in files.items():
        name = f"{folder}/files{path}"
        os.makedirs(os.path.dirname(name), exist_ok=True)
        with open(name, "wb") as file: file.write(content)
        os.chmod(name, 0o644)
    for directory in (folder, f"{folder}/files"): os.chmod(directory, 0o755)
    port, tls_port = free_port(), free_port()
    with open(f"{folder}/nginx.conf", "w") as file:
        file.write(NGINX.format(folder=folder, port=port, tls_port=tls_port))
    with running(["nginx", "-c", f"{folder}/nginx.conf", "-p", folder, "-e", f"{folder}/nginx.log"], **QUIET) as master:
        wait_ready(port, next(iter(files)))
        worker = int(open(f"/proc/{master.pid}/task/{master.pid}/children").read().split()[0])
        yield worker, port, tls_port


def nginx_settings():
    """The lines of the configuration that bear on speed, for the page."""
    start, end = NGINX.index("    access_log"), NGINX.index("    default_type")
    return "worker_processes 1;\n" + "".join(line[4:] + "\n" for line in NGINX[start:end].splitlines())
