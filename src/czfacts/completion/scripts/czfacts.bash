# bash completion for czfacts. To have it in this shell:  source <(czfacts completion bash)
_czfacts() {
    local line word head='' kind='' program=$1 mark=${COMP_WORDS[COMP_CWORD]:0:1}
    [[ $program == '~/'* ]] && program=${HOME-}/${program#'~/'}
    # An alias is no program.
    type -P -- "$program" >/dev/null || program=czfacts
    [[ $mark == [\'\"] ]] || mark=.
    # bash breaks words at : = @ too. What no blank parts is one word again.
    local rest=${COMP_LINE:0:COMP_POINT}
    local -a words=()
    for word in "${COMP_WORDS[@]:0:COMP_CWORD}"; do
        if [[ ${#words[@]} -eq 0 || $rest == [[:space:]]* ]]; then
            words+=("$word")
        else
            words[${#words[@]} - 1]+=$word
        fi
        rest=${rest#*"$word"}
    done
    # Of the word at the cursor bash completes only the end, $2: the head stays as it is.
    if [[ $rest == [[:space:]]* || ${#words[@]} -eq 1 ]]; then
        head=${rest#"${rest%%[![:space:]]*}"}
    else
        head=${words[${#words[@]} - 1]}$rest
        unset "words[${#words[@]} - 1]"
    fi
    head=${head%"$2"}
    head=${head%[\'\"]}
    COMPREPLY=()
    if [[ $head == *[\<\>]* || ${words[${#words[@]} - 1]} == *[\<\>] ]]; then
        kind=files head=${head##*[<>]}
    else
        # What czfacts prints is data: it is never evaluated here, nor split, nor expanded.
        while IFS= read -r line; do
            if [[ -z $kind ]]; then kind=$line; else COMPREPLY+=("$line"); fi
        done < <(
            COLUMNS=${COLUMNS-} COMP_TYPE=${COMP_TYPE-} COMP_HEAD=$head "$program" __complete bash \
                "${words[@]}" "$mark$head$2" 2>/dev/null </dev/null
        )
        [[ $head == --*=* ]] && head=${head#--*=}
    fi
    case $kind:$head$2 in
        files:*[:=@]*)
            head=${head//\\/}
            while IFS= read -r line; do
                [[ -d $line ]] && line+=/
                COMPREPLY+=("${line#"$head"}")
            done < <(compgen -f -- "$head$2")
            compopt -o filenames 2>/dev/null
            ;;
        files:*) compopt -o bashdefault -o default 2>/dev/null ;;
        open:*) compopt -o nosort -o nospace 2>/dev/null ;;
        *) compopt -o nosort 2>/dev/null ;;
    esac
}
complete -F _czfacts czfacts
