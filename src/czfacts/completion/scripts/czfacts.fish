# fish completion for czfacts. To have it in this shell:  czfacts completion fish | source
function __czfacts_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l program (string replace -r '^~/' "$HOME/" -- $words[1])
    # What czfacts prints is data: it is never evaluated here.
    set -l answer ($program __complete fish $words ".$current" 2>/dev/null </dev/null)
    switch "$answer[1]"
        case files
            # Behind --facts= the file is only a part of the word.
            set -l option (string match -r '^--[^=]*=' -- $current; or echo)
            printf '%s\n' $option(__fish_complete_path (string replace -- "$option" '' "$current"))
        case whole open
            printf '%s\n' $answer[2..-1]
    end
end
complete -c czfacts -f -a '(__czfacts_complete)'
