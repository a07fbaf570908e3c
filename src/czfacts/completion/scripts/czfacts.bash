# bash completion for czfacts. To have it in this shell:  source <(czfacts completion bash)
_czfacts() {
    local line kind='' program=$1 mark=${COMP_WORDS[COMP_CWORD]:0:1}
    [[ $program == '~/'* ]] && program=${HOME-}/${program#'~/'}
    # An alias is no program.
    type -P -- "$program" >/dev/null || program=czfacts
    [[ $mark == [\'\"] ]] || mark=.
    COMPREPLY=()
    if [[ ${COMP_WORDS[COMP_CWORD - 1]} == *[\<\>]* ]]; then
        compopt -o bashdefault -o default 2>/dev/null
        return
    fi
    # What czfacts prints is data: it is never evaluated here, nor split, nor expanded.
    while IFS= read -r line; do
        if [[ -z $kind ]]; then kind=$line; else COMPREPLY+=("$line"); fi
    done < <(
        COLUMNS=${COLUMNS-} COMP_TYPE=${COMP_TYPE-} "$program" __complete bash \
            "${COMP_WORDS[@]:0:COMP_CWORD}" "$mark$2" 2>/dev/null </dev/null
    )
    case $kind in
        files) compopt -o bashdefault -o default 2>/dev/null ;;
        open) compopt -o nosort -o nospace 2>/dev/null ;;
        *) compopt -o nosort 2>/dev/null ;;
    esac
}
complete -F _czfacts czfacts
