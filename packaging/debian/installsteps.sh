#!/usr/bin/env bash
# What installtest.sh does inside its Debian 12, which runs: installs both packages as an administrator would, uses them,
# takes them away, and looks for what stayed. Says each thing that it has seen, and ends at the first that is not so.
# Only there: it removes packages and rooms.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8

seen=0
ok() {
    seen=$((seen + 1))
    printf '  %2d  %s\n' "$seen" "$*"
}

die() {
    printf 'not so: %s\n' "$*" >&2
    exit 1
}

# quietly COMMAND…: what it said is shown only where it fails.
quietly() { "$@" >/run/said 2>&1 || { cat /run/said >&2; die "$* works"; }; }

# soon WHAT COMMAND…: it comes true within half a minute.
soon() {
    local what="$1" tries=300
    shift
    until "$@" >/run/said 2>&1; do
        ((tries-- > 0)) || { cat /run/said >&2; die "$what"; }
        sleep 0.1
    done
}

installed() { dpkg-query --show --showformat='${db:Status-Abbrev} ${Package}\n' | sed -n 's/^ii *//p' | sort; }

# Everything of this system but what only lives while it runs, and its histories (logs, caches).
files() {
    find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /run -o -path /tmp -o -path /packages \
        -o -path /var/cache -o -path /var/log -o -path /var/tmp \) -prune -o -print | sort
}

apt() { quietly apt-get --quiet --yes "$@"; }

# http METHOD PATH [BODY]: a bare system has no curl.
http() {
    exec 3<>/dev/tcp/127.0.0.1/47474
    printf '%s %s HTTP/1.1\r\nHost: 127.0.0.1:47474\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s' \
        "$1" "$2" "${#3}" "${3:-}" >&3
    cat <&3
    exec 3>&-
}

# As somebody who is no administrator.
as_ana=(setpriv --reuid ana --regid ana --init-groups env HOME=/home/ana XDG_RUNTIME_DIR=/home/ana/.run)

main_pid() { systemctl show --value --property MainPID confabd; }
people() { http GET /metrics "" | grep -qE "^confab_peers(\{[^}]*\})? $1\b"; }
says() { grep -qF -- "$1" "$2"; }
closed() { ! (: </dev/tcp/127.0.0.1/47474) 2>/dev/null; }

installed >/run/packages-before
files >/run/files-before

# --- the server ---
apt install /packages/confab-server_*.deb
ok "confab-server is installed, with $(($(installed | wc -l) - $(wc -l </run/packages-before) - 1)) packages that it needs"
! installed | grep -E '^(libqt6gui|libqt6widgets|libx11|libxcb|libwayland|libgl1)' || die "it needs no window system"
ok "no window system among them"
soon "the service runs" confabd check 127.0.0.1:47474
ok "the service runs at once, and a client could reach it: $(confabd --version)"
[[ $(systemctl is-enabled confabd) == enabled ]] || die "it starts with the system"
[[ $(systemctl show --value --property Type confabd) == notify ]] || die "it tells when it is ready"
owner="$(awk '/^Uid:/ { print $2 }' "/proc/$(main_pid)/status")"
((owner > 60000)) || die "it runs as nobody who exists, not as $owner"
[[ $(stat --format '%u %a' /var/lib/private/confab) == "$owner 700" ]] || die "its data are its own alone"
ok "it starts with the system, as a user who is made for it (now $owner), with a directory for that user alone"
ok "$(systemd-analyze security confabd --no-pager | sed -n 's/^→ //p' | tr -cd '[:print:]')"
[[ -e /usr/share/man/man8/confabd.8.gz && -e /usr/share/bash-completion/completions/confabd ]] || die "man page, completion"
code="$(http POST /v2/rooms '{"name": "Thursday"}' | grep -oE '[a-z]{3}-[a-z]{4}-[a-z]{3}' | head -n 1)"
[[ -n $code ]] || die "a room is made"
ok "a room is made over HTTP"

# --- the desktop app ---
apt install /packages/confab_*.deb
ok "confab is installed, with $(($(installed | wc -l) - $(wc -l </run/packages-before) - 2)) packages that both need"
[[ -e /usr/share/applications/app.confab.Confab.desktop && -e /usr/share/man/man1/confab.1.gz ]] || die "desktop file, man page"
! ldd /usr/bin/confab | grep 'not found' || die "all its libraries are here"
useradd --create-home ana
"${as_ana[@]}" mkdir --mode 700 /home/ana/.run
"${as_ana[@]}" confab --name Log --tail "$code" >/run/tail 2>/run/tail-errors &
tail=$!
soon "somebody is in the room" people 1
quietly "${as_ana[@]}" confab --name Ana --send "$code" "The build is green"
soon "what is sent is heard" says "The build is green" /run/tail
ok "confab --send is heard by confab --tail, in a room that was found by its code"
echo "# Decisions" | "${as_ana[@]}" confab --name Ana --notes "$code" --write
[[ $("${as_ana[@]}" confab --name Ben --notes "$code") == "# Decisions" ]] || die "the notes are there for others"
ok "confab --notes --write, and another reads it"
"${as_ana[@]}" QT_QPA_PLATFORM=offscreen confab --name Ana --join "confab://127.0.0.1/$code" >/run/window 2>&1 &
window=$!
soon "the window is in the room" people 2
kill "$window"
wait "$window" || true
ok "the app with its window (off the screen) comes into the room"

# --- an administrator's day ---
before="$(main_pid)"
quietly systemctl reload confabd
quietly confabd check 127.0.0.1:47474
[[ $(main_pid) == "$before" ]] || die "a reload keeps it running"
quietly systemctl restart confabd
[[ $(main_pid) != "$before" ]] || die "a restart makes a new one"
[[ $("${as_ana[@]}" confab --name Ben --notes "$code") == "# Decisions" ]] || die "the notes outlive a restart"
ok "systemctl reload keeps it running; after systemctl restart the notes of the session are there"

# --- the next version, while people are inside ---
echo "# kept" >>/etc/confab/confabd.conf
before="$(main_pid)"
old="$(dpkg-query --show --showformat='${Version}' confab-server)"
apt install /packages/next/*.deb
new="$(dpkg-query --show --showformat='${Version}' confab-server)"
dpkg --compare-versions "$new" gt "$old" || die "a newer version is installed"
soon "the new one runs" confabd check 127.0.0.1:47474 --code "$code"
[[ $(main_pid) != "$before" ]] || die "it is the new one that runs"
says "# kept" /etc/confab/confabd.conf || die "the configuration is as it was left"
[[ $("${as_ana[@]}" confab --name Ben --notes "$code") == "# Decisions" ]] || die "the notes outlive an upgrade"
quietly "${as_ana[@]}" confab --name Ana --send "$code" "Still here"
soon "who was inside still is" says "Still here" /run/tail
ok "upgraded from $old to $new under a running service: room, notes, configuration and who was inside are there"
for script in "postinst configure $new" "postinst triggered" "prerm upgrade $new" "postrm upgrade $new" "postinst configure $new"; do
    # shellcheck disable=SC2086
    quietly env DPKG_MAINTSCRIPT_PACKAGE=confab-server /var/lib/dpkg/info/confab-server.$script
done
soon "it runs as before" confabd check 127.0.0.1:47474 --code "$code"
quietly systemctl disable --now confabd
quietly env DPKG_MAINTSCRIPT_PACKAGE=confab-server /var/lib/dpkg/info/confab-server.postinst configure "$new"
[[ $(systemctl is-enabled confabd) == disabled ]] || die "who switched it off finds it off"
quietly systemctl enable --now confabd
soon "it runs as before" confabd check 127.0.0.1:47474 --code "$code"
ok "the maintainer scripts can be run again, and a service that was switched off stays off"
kill "$tail"
wait "$tail" || true
! journalctl --unit confabd | grep -F -e "$code" -e "The build is green" -e Decisions || die "the journal has no secrets"
ok "no code and nothing that was written is in the system's journal"
quietly systemctl kill --signal KILL confabd
soon "it is started again" confabd check 127.0.0.1:47474 --code "$code"
ok "killed, it is started again, and the room is there"

# --- and away ---
apt remove confab-server
soon "nobody listens any more" closed
[[ -e /etc/confab/confabd.conf && -n $(ls /var/lib/private/confab) ]] || die "configuration and rooms stay"
ok "removed: nobody listens; the configuration and the rooms stay"
apt install /packages/next/confab-server_*.deb
soon "the room is there again" confabd check 127.0.0.1:47474 --code "$code"
ok "installed again: the room is there"
apt purge confab-server
[[ ! -e /etc/confab && -n $(ls /var/lib/private/confab) ]] || die "the configuration goes; nobody said that rooms may"
ok "purged, and nobody there to answer: the configuration is gone, the rooms stay"
apt install /packages/next/confab-server_*.deb
soon "the room is there again" confabd check 127.0.0.1:47474 --code "$code"
echo "confab-server confab-server/remove-data boolean true" | debconf-set-selections
apt purge confab confab-server
apt autoremove --purge
quietly userdel --remove ana
closed || die "nobody listens"
diff /run/packages-before <(installed) || die "the packages are those from before"
ok "purged, and the question answered with yes: the packages are those from before"
if left="$(comm -13 /run/files-before <(files) | grep -i confab)"; then die "left behind: $left"; fi
if left="$(grep -rlIi confab /etc /var/lib /usr/lib/systemd 2>/dev/null)"; then die "named still in: $left"; fi
[[ -z $(systemctl list-unit-files --no-legend 'confab*') ]] || die "no unit is left"
ok "no file, no unit, no user and no line under /etc, /var/lib and /usr is left"
others="$(comm -13 /run/files-before <(files))"
[[ -z $others ]] || printf 'Left by packages of others:\n%s\n' "$others"
