"""Build the report: `python build.py --help` tells how; the work is done in the package `assay`."""

import sys

if __name__ == "__main__":
    try:
        from assay.cli import main
    except ModuleNotFoundError as error:
        sys.exit(f"error: {error.name} is not installed here; run `make site`, or use .venv/bin/python build.py")
    sys.exit(main())
