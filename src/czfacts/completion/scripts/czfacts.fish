# fish completion for czfacts. To have it in this shell:  czfacts completion fish | source
function __czfacts_ask
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    command -q -- $program; or set program czfacts
    # What czfacts prints is data: it is never evaluated here.
    $program __complete fish $words ".$current" 2>/dev/null </dev/null
end
function __czfacts_wants_file
    # Behind --facts= the file is only a part of the word, of which fish knows nothing.
    not string match -q -- '--*=*' (commandline -ct); and test "$(__czfacts_ask)" = files
end
function __czfacts_complete
    set -l answer (__czfacts_ask)
    switch "$answer[1]"
        case files
            set -l current (commandline -ct)
            set -l option (string match -r -- '^--[^=]*=' $current)
            and printf '%s\n' $option(__fish_complete_path (string replace -- $option '' $current)) 2>/dev/null
        case whole open
            printf '%s\n' $answer[2..-1]
    end
end
complete -c czfacts -n __czfacts_wants_file -F
complete -c czfacts -n 'not __czfacts_wants_file' -f -a '(__czfacts_complete)'
