#!/usr/bin/env bash
# Installs both packages into a bare Debian 12, uses them, and removes them. See --help.
set -euo pipefail
# shellcheck source=packaging/lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

usage() {
    cat <<END
Usage: packaging/debian/installtest.sh [OPTION…]

Makes a bare Debian 12 with debootstrap, starts it with its own systemd (systemd-nspawn, a network of its own), and in it
installs the packages of build/deb as an administrator would: the service runs, a room is made and joined by the app,
written in, a newer version installed meanwhile, and everything is removed and purged without a trace. Says each thing that it has seen. Needs root and
about 1 GB in build/installtest, which is removed at the end.

  --mirror URL    where Debian is to come from; else the one that apt uses on this machine
  --packages DIR  the packages, where they are made already; else \`cmake --workflow --preset deb\` makes them
  --keep          leaves the tree
  --no-install    install nothing on this machine
  --help          this text
END
}

install=yes
keep=no
mirror=
packages=
while (($# > 0)); do
    case "$1" in
    --help | -h) usage; exit 0 ;;
    --mirror) mirror="${2:?--mirror needs an address}"; shift ;;
    --packages) packages="$(cd "${2:?--packages needs a folder}" && pwd)"; shift ;;
    --keep) keep=yes ;;
    --no-install) install=no ;;
    *) usage >&2; die "unknown option: $1" ;;
    esac
    shift
done
((EUID == 0)) || die "Only root can make a system and start it. Please: sudo packaging/debian/installtest.sh"
cd "$confab_root"
[[ $install == no ]] || install_packages debootstrap systemd-container lintian

# The first archive that apt is told of here for Debian itself, in either of its two formats.
if [[ -z $mirror ]]; then
    # shellcheck disable=SC2016
    mirror="$(apt-get indextargets --format '$(ORIGIN) $(REPO_URI)' 2>/dev/null |
        sed -n 's/^Debian \(http.*\)$/\1/p' | grep -v security | head -n 1)"
fi
[[ -n $mirror ]] || die "apt names no archive of Debian here; please name one with --mirror"

if [[ -z $packages ]]; then
    [[ $install == no ]] || install_missing build
    part "Making the packages" cmake --workflow --preset deb
    packages="$confab_root/build/deb"
fi
compgen -G "$packages/confab-server_*.deb" >/dev/null || die "There are no packages in $packages"

part "Reading them with lintian" lintian --allow-root --display-info --pedantic --fail-on error,warning,info,pedantic \
    "$packages"/confab*_*.deb

tree="$confab_root/build/installtest"
machine=
end() {
    if [[ -n $machine ]]; then
        kill -s TERM "$machine" 2>/dev/null || true # its orderly end
        wait "$machine" 2>/dev/null || true
    fi
    [[ $keep == yes ]] || rm -rf --one-file-system "$tree"
}
trap end EXIT
rm -rf --one-file-system "$tree"
mkdir -p "$tree"

# The same packages once more, as those of the version after.
make_next() {
    local package unpacked="$tree/unpacked"
    mkdir "$tree/packages/next"
    for package in "$packages"/confab*_*.deb; do
        dpkg-deb --raw-extract "$package" "$unpacked"
        sed -i 's/^Version: .*/&+next1/' "$unpacked/DEBIAN/control"
        dpkg-deb --root-owner-group --build "$unpacked" "$tree/packages/next/"
        rm -r "$unpacked"
    done
}

# What both need is fetched now: the system that runs later has no network.
fetch() {
    mkdir "$tree/packages"
    cp "$packages"/confab*_*.deb packaging/debian/installsteps.sh "$tree/packages/"
    make_next
    chroot "$tree" apt-get update
    # shellcheck disable=SC2016
    chroot "$tree" sh -c 'apt-get --yes --download-only install /packages/*.deb'
}

part "Making a bare Debian 12" debootstrap --variant=minbase --include=systemd-sysv,dbus,libpam-systemd,dbus-user-session bookworm "$tree" "$mirror"
part "Fetching what the packages need" fetch

systemd-nspawn --quiet --directory "$tree" --register=no --keep-unit --private-network --boot \
    --hostname confab-test --console=read-only >"$confab_logs/installtest-boot.log" 2>&1 </dev/null &
machine=$!
leader() { pgrep --parent "$machine" --newest; }
in_machine() { nsenter --target "$(leader)" --all "$@"; }
started() { in_machine systemctl is-system-running 2>/dev/null | grep -qE '^(running|degraded)$'; }
for ((tries = 600; tries > 0; tries--)); do
    started && break
    kill -0 "$machine" 2>/dev/null || break
    sleep 0.1
done
started || die "The system does not start: see $confab_logs/installtest-boot.log"

say "in a bare Debian 12 that runs"
in_machine bash /packages/installsteps.sh
