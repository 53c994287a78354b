# Serves the folder mounted at /seeds, or the examples where none is mounted:
#
#   docker build -t onrecord .
#   docker run --rm -p 127.0.0.1:8080:8080 -v "$PWD/articles:/seeds:ro" onrecord

FROM swift:6.3.1-bookworm AS build
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libsqlite3-dev libxml2-dev zlib1g-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY Package.swift Package.resolved* ./
RUN swift package resolve
COPY Sources Sources
COPY Benchmarks Benchmarks
COPY Tests Tests
RUN swift build -c release --static-swift-stdlib --product onrecord -Xlinker -s \
    && mkdir /program \
    && cp -R "$(swift build -c release --show-bin-path)"/{onrecord,*.resources} /program/

FROM debian:bookworm-slim
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends libsqlite3-0 libstdc++6 libxml2 zlib1g \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /program /usr/local/bin/
COPY Scripts/container-entry /usr/local/bin/
COPY Public /usr/local/share/onrecord/Public
COPY Examples /usr/local/share/onrecord/Examples
USER 10001:10001
WORKDIR /
# All interfaces of the container; what reaches it from outside is decided by the port that is published.
ENV ONRECORD_HOST=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s CMD ["onrecord", "healthcheck"]
ENTRYPOINT ["container-entry"]
