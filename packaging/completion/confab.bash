# Completion for confab and confabd: what --help tells, so that it is never out of step.
_confab() {
    local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD - 1]}"
    case "$prev" in
    --data | --data-dir)
        mapfile -t COMPREPLY < <(compgen -d -- "$cur")
        return
        ;;
    --language)
        mapfile -t COMPREPLY < <(compgen -W "de en uk" -- "$cur")
        return
        ;;
    --*-cert | --*-key | --*-file)
        mapfile -t COMPREPLY < <(compgen -f -- "$cur")
        return
        ;;
    esac
    local command=("$1")
    if [[ $1 == *confabd && ${COMP_WORDS[1]} == check && $COMP_CWORD -gt 1 ]]; then
        command+=(check)
    elif [[ $1 == *confabd && $COMP_CWORD -eq 1 && $cur != -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W check -- "$cur")
        return
    fi
    [[ $prev != --log-format ]] || mapfile -t COMPREPLY < <(compgen -W "text logfmt json" -- "$cur")
    [[ $cur == -* ]] || return 0
    mapfile -t COMPREPLY < <(compgen -W "$("${command[@]}" --help 2>/dev/null | grep -oE -- '(^|[ ,])--?[a-z][a-z-]*')" -- "$cur")
}
complete -F _confab confab confabd
