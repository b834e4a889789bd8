"""Serves the dashboard on a made-up collection: `python tests/bench/ui_server.py COUNT PORT`."""

import sys
import types
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from streamlit.web import cli  # noqa: E402

import lib  # noqa: E402
from tests.view.made_up import collection  # noqa: E402


def main() -> None:
    """Put a pipeline that returns the made-up collection in the place of the real one, and start the server."""
    count, port = int(sys.argv[1]), sys.argv[2]
    whole = collection(count)
    pipeline = types.ModuleType("lib.pipeline")
    vars(pipeline).update(open_folder=lambda *_: whole, build=lambda *_: whole)
    sys.modules["lib.pipeline"] = lib.pipeline = pipeline
    sys.argv = ["streamlit", "run", str(ROOT / "app.py"), "--server.port", port]
    cli.main()


if __name__ == "__main__":
    main()
