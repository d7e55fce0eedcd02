"""``python -m newsroom_tui`` is ``newsroom``."""

import sys

from newsroom_tui.cli import main

sys.exit(main())
