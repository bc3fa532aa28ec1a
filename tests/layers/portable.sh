#!/usr/bin/env bash
# What only Linux or only Unix has stands in named files: those of the table in packaging/README.md, and each for what it
# is named for. Whoever brings the app to another system knows where to begin, and that there is nothing else.
# usage: portable.sh ROOT
set -euo pipefail
cd "$1"

linux='\b(prctl|signalfd|eventfd|timerfd_[a-z]+|epoll_[a-z_0-9]+|inotify_[a-z_0-9]+|fdatasync|accept4|pipe2|memfd_create'
linux+='|sendfile|getrandom|gettid|sched_setaffinity|SO_PEERCRED|MSG_NOSIGNAL|SOCK_CLOEXEC|O_TMPFILE|NOTIFY_SOCKET)\b'
linux+='|<linux/|"/(proc|sys|run|dev)(/|")'
unix='#include <(sys/[a-z]+|unistd|fcntl|poll|pwd|grp|pthread|dlfcn|ifaddrs|termios|net/[a-z]+|netinet/[a-z]+|arpa/[a-z]+)\.h>'
unix+='|\b(sigset_t|sigaddset|sigwait|sigaction|SIGPIPE|SIGKILL|pthread_[a-z]+)\b|"/(usr|etc|var|tmp)/'

named() { sed -n "s/^| \`\([a-z/]*\.cpp\)\` | $1 |.*/\1/p" packaging/README.md | sort; }
# Comments may speak of them.
using() {
    grep --recursive --extended-regexp --include='*.h' --include='*.cpp' "$1" app core ui |
        grep --invert-match --extended-regexp '^[^:]+:[[:space:]]*//' | cut -d: -f1 | sort --unique
}

offenders=0
# compare SYSTEM FOUND: the files that have something of it, beside those that the table names.
compare() {
    local file told
    told="$(named "$1")"
    for file in $(comm -13 <(echo "$told") <(echo "$2")); do
        echo "$file: calls what only ${1#every } has"
        offenders=$((offenders + 1))
    done
    for file in $(comm -23 <(echo "$told") <(echo "$2")); do
        echo "$file: is named as a file for ${1#every }, and has nothing of it"
        offenders=$((offenders + 1))
    done
}
compare Linux "$(using "$linux")"
# What Linux alone has brings headers along that every Unix has.
compare 'every Unix' "$(comm -23 <(using "$unix") <(named Linux))"
echo "$(named Linux | wc -l) files for Linux, $(named 'every Unix' | wc -l) for Unix, $offenders that are not named or need not be"
[[ $offenders -eq 0 && -n $(named Linux) ]]
