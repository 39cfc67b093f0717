"""python -m bmnn_desk."""

import sys

from bmnn_desk.app import main

if __name__ == "__main__":
    sys.exit(main())
