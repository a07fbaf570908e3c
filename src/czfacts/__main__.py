"""Start the process; Ctrl-C is obeyed while modules are still loading."""

import gc
import os
import sys

COMPLETE = "__complete"  # the scripts of completion/scripts ask by this name


def run() -> None:
    """Run the command line and end the process with its exit code."""
    try:
        sys.unraisablehook = _ignored
        gc.disable()  # so short a process leaves nothing to collect
        code = main(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    except Exception as error:  # noqa: BLE001, an import failed; main() reports everything after that
        code = _failed(error)
    # All output is flushed. Shutting the interpreter down would take a tenth of the time, and print
    # a traceback at Ctrl-C.
    os._exit(code)


def main(arguments: list[str]) -> int:
    """Answer a shell on TAB, or run the command line; return the exit code."""
    if arguments[:1] == [COMPLETE]:
        from czfacts.completion import answer  # noqa: PLC0415, TAB needs no Typer, a slow import

        return answer.main(arguments[1:])
    from czfacts import cli  # noqa: PLC0415, see above

    return cli.main(arguments)


def _failed(error: Exception) -> int:
    """Report *error* on the standard error; return the exit code."""
    if isinstance(error.__cause__, KeyboardInterrupt):  # Python 3.11 wraps it in a class statement
        return 130
    lacks_memory = isinstance(error, (MemoryError, SystemError))
    what = "out of memory" if lacks_memory else f"cannot start: {error}"
    try:  # noqa: SIM105, contextlib is not imported yet, and Ctrl-C amid its import is a traceback
        os.write(2, f"czfacts: {what}\n".encode(errors="backslashreplace"))
    except OSError:
        pass  # there may be nobody to read it
    return 70


def _ignored(lost: "sys.UnraisableHookArgs") -> None:
    """End at a Ctrl-C that Python would ignore: during a callback or a finalizer."""
    if lost.exc_type is KeyboardInterrupt:
        os._exit(130)
    sys.__unraisablehook__(lost)


if __name__ == "__main__":
    run()
