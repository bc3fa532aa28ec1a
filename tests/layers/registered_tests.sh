#!/usr/bin/env bash
# A test that nobody runs is worse than none: every tst_*.cpp is registered in the CMakeLists.txt beside it,
# under the name of its path.
# usage: registered_tests.sh ROOT
set -euo pipefail
cd "$1"

count=0
offenders=0
while IFS= read -r file; do
    name="${file#tests/}"
    name="${name%.cpp}"
    count=$((count + 1))
    if ! grep -qE "^[[:space:]]*confab_[a-z_]*test\([[:space:]]*$name\b" "$(dirname "$file")/CMakeLists.txt"; then
        echo "$file: no confab_test($name …) in the CMakeLists.txt beside it"
        offenders=$((offenders + 1))
    fi
done < <(find tests -type f -name 'tst_*.cpp' | sort)

echo "$count tests, $offenders not registered"
[[ $count -gt 0 && $offenders -eq 0 ]]
