#!/usr/bin/env bash
# Installs the Debian packages that building and testing need. Asks dpkg first, so that a machine that has
# them all needs neither root nor a network.
set -euo pipefail

packages=(
  # tools
  cmake g++ make ninja-build pkg-config
  # graph, RDF, JSON, Unicode, drawing, domain names, languages, arguments
  libboost-graph-dev librdf0-dev librasqal3-dev libraptor2-dev nlohmann-json3-dev libicu-dev
  libgraphviz-dev graphviz libpsl-dev publicsuffix libcld2-dev libcli11-dev libserd-dev libcurl4-gnutls-dev nettle-dev
  # gazetteers, word lists and fonts
  iso-codes libtimezonemap-data scowl wspanish wbrazilian wfrench hunspell-id hunspell-vi myspell-tl
  fonts-dejavu-core fonts-noto-core
  # tests
  libgtest-dev libgmock-dev libxml2-dev raptor2-utils rasqal-utils serdi python3-jsonschema libxml2-utils
)

missing=()
for package in "${packages[@]}"; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Installing: ${missing[*]}"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || {
    echo "Please install these as root: apt-get install ${missing[*]}" >&2
    exit 1
  }
  as_root=(sudo)
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
