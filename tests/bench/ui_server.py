"""Serves the dashboard on a made-up collection: `python tests/bench/ui_server.py COUNT PORT`.

`COUNT` is a number of events for the timeline, or "2000x10000": so many actors in so many stories for the network.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from streamlit.web import cli  # noqa: E402

from lib import pipeline  # noqa: E402
from tests.network_data import make_collection  # noqa: E402
from tests.view.made_up import collection  # noqa: E402


def main() -> None:
    """Let the pipeline return the made-up collection whatever it is asked to read, and start the server."""
    count, port = sys.argv[1], sys.argv[2]
    actors, _, stories = count.partition("x")
    whole = make_collection(int(actors), int(stories)) if stories else collection(int(count))
    vars(pipeline).update(open_folder=lambda *_, **__: whole, build=lambda *_, **__: whole)
    sys.argv = ["streamlit", "run", str(ROOT / "app.py"), "--server.port", port]
    cli.main()


if __name__ == "__main__":
    main()
