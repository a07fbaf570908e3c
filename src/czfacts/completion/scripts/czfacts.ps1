# PowerShell completion for czfacts. To have it in this session:
#   czfacts completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName czfacts -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { $_.Extent.Text })
    $program = $commandAst.GetCommandName()
    $encoding = [Console]::OutputEncoding
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    try {
        $answer = @(& $program __complete powershell @words ".$wordToComplete" 2>$null)
    } finally {
        [Console]::OutputEncoding = $encoding
    }
    # What czfacts prints is data: it is never evaluated here.
    $answer | Select-Object -Skip 1 | ForEach-Object {
        $value, $shown, $text = $_ -split "`t"
        [System.Management.Automation.CompletionResult]::new(
            $value, $shown, 'ParameterValue', $text)
    }
}
