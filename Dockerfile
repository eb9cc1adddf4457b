# Builder: the official Swift image, or any other image that has the toolchain and Debian's package tools.
ARG BUILDER=swift:6.3-bookworm
ARG RUNTIME=debian:bookworm-slim

FROM ${BUILDER} AS builder
WORKDIR /src
COPY .ci/install-packages .ci/
RUN .ci/install-packages build
COPY Package.swift ./
COPY Sources Sources
COPY Tests Tests
RUN swift build --configuration release --product sillok --static-swift-stdlib \
    && install -D --strip .build/release/sillok /out/sillok

FROM ${RUNTIME}
RUN apt-get update --quiet \
    && apt-get install --yes --quiet --no-install-recommends libssl3 zlib1g \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin sillok
COPY --from=builder /out/sillok /usr/local/bin/sillok
COPY seeds /srv/sillok/seeds
COPY Public /srv/sillok/Public
WORKDIR /srv/sillok
USER 10001
ARG COMMIT=""
ENV SILLOK_HOST=0.0.0.0 SILLOK_PORT=8080 SILLOK_COMMIT=${COMMIT}
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 CMD ["sillok", "health", "http://127.0.0.1:8080/readyz"]
ENTRYPOINT ["sillok"]
CMD ["serve"]
