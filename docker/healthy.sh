#!/bin/bash
# Ends with 0 when the server says that it is ready. Bash alone does it: the image needs no program for fetching pages.
# Proxy-ip stands for the address that Caddy would send: the server answers this question to its own machine only.
set -euo pipefail
exec 3<>/dev/tcp/127.0.0.1/8080
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nProxy-ip: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
read -r -t 4 _ status _ <&3
[ "$status" = 200 ]
