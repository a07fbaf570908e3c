#compdef czfacts
# zsh completion for czfacts. To have it in this shell, after compinit:
#   source <(czfacts completion zsh)
_czfacts() {
    local program=${(Q)words[1]}
    [[ $program == '~/'* ]] && program=$HOME/${program#'~/'}
    # An alias is no program.
    [[ -n $commands[$program] || -x $program ]] || program=czfacts
    local -a answer
    # What czfacts prints is data: it is never evaluated here, nor split, nor expanded.
    answer=("${(@f)$("$program" __complete zsh \
        "${(@Q)words[1,CURRENT-1]}" ".${(Q)PREFIX}" 2>/dev/null </dev/null)}")
    local kind=$answer[1]
    shift answer
    case $kind in
        files) [[ $PREFIX == --*=* ]] && compset -P '*='; _files ;;
        open) _describe -V czfacts answer -S '' ;;
        whole) _describe -V czfacts answer ;;
        *) return 1 ;;
    esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _czfacts "$@"
else
    compdef _czfacts czfacts
fi
