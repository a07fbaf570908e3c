"""`czfacts completion`: the script that teaches a shell to complete czfacts."""

from pathlib import Path
from typing import Annotated, Literal

from czfacts import files
from czfacts.commands import _options as options
from czfacts.commands._parameters import Parameter
from czfacts.printing import output

Shell = Literal["bash", "zsh", "fish", "powershell"]
SCRIPTS = Path(__file__).parents[1] / "completion/scripts"

EXAMPLES = (
    "source <(czfacts completion bash)",
    "source <(czfacts completion zsh)",
    "czfacts completion fish | source",
)


def completion(
    shell: Annotated[Shell, Parameter(metavar="SHELL", help="bash, zsh, fish or powershell.")],
    lang: options.LangOption = None,  # noqa: ARG001, read before the line is parsed
) -> None:
    """Print the completion script for a shell.

    It completes commands, options, ids, topics, units, places, fields and file names.
    """
    ending = "ps1" if shell == "powershell" else shell
    output.write(files.read(str(SCRIPTS / f"czfacts.{ending}")).decode(), "utf-8")
