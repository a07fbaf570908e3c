"""Where the process begins: nothing is imported before Ctrl-C is understood."""

import sys


def run() -> None:
    """Run the command line and end the process with its exit code."""
    try:
        from czfacts.cli import main  # noqa: PLC0415, see above

        code = main(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    run()
