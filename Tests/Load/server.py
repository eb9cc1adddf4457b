"""A `sillok serve` of our own, and what the kernel says of it."""
import os, re, resource, signal, ssl, subprocess, sys, tempfile, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path.append(f"{ROOT}/Tests/Benchmarks")
import servers

ARTICLE = "/v1/articles/000_76d0b29406927726"


def check(condition, claim):
    """Ends a proof with what it found instead of what was claimed."""
    if not condition:
        raise AssertionError(claim)


def raise_descriptor_limit(wanted):
    """The soft limit to the hard one; says what to do where that is too little."""
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    check(hard == resource.RLIM_INFINITY or hard >= wanted,
          f"{hard} open files are allowed and {wanted} are needed; run: ulimit -Hn {wanted}")


class Server:
    """Started on ports of its own; killed at the latest when the `with` ends. `ports` tells the port of a scheme."""

    def __init__(self, executable, *flags, descriptors=None, cores=None, environment={}):
        self.said = tempfile.TemporaryFile("w+")

        def confine():
            if descriptors: resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors, descriptors))
            if cores: os.sched_setaffinity(0, cores)

        self.process = subprocess.Popen(
            [executable, "serve", "--port", "0", *flags], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=self.said,
            preexec_fn=confine, env={**os.environ, **environment})
        self.pid = self.process.pid
        deadline = time.monotonic() + 120
        while "  loaded " not in self.errors():
            check(self.process.poll() is None and time.monotonic() < deadline, f"no server: {self.errors()}")
            time.sleep(0.02)
        line = re.search(r"listens on (.*)", self.errors()).group(1)
        self.ports = {scheme: int(port) for scheme, port in re.findall(r"(https?)://\S*?:(\d+)", line)}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    def errors(self):
        self.said.seek(0)
        return self.said.read()

    def status(self, key):
        """Kilobytes: `VmRSS`, or `VmHWM` for the most so far."""
        with open(f"/proc/{self.pid}/status") as file:
            return int(re.search(rf"{key}:\s+(\d+)", file.read()).group(1))

    def cpu_seconds(self):
        return servers.cpu_seconds(self.pid)

    def hang_up(self):
        self.process.send_signal(signal.SIGHUP)

    def reloads(self):
        return len(re.findall(r"sillok: reloaded .* revision", self.errors()))

    def stop(self, grace):
        """Exit code, and the seconds it took."""
        start = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(grace), time.monotonic() - start


def trusting():
    """A client's TLS context for certificates that were made a moment ago."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return context


def tls_flags(folder):
    """Flags that serve TLS with a certificate made for this run."""
    servers.certificate(folder)
    return ["--tls-port", "0", "--tls-certificate", f"{folder}/certificate.pem", "--tls-key", f"{folder}/key.pem"]
