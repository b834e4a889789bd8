"""Takes the pictures of the dashboard: `python tests/bench/screenshots.py FOLDER [BASE_URL]`.

Each page of the default collection, light and dark, at 1440 and 390 pixels; with a folder in `ARTICLES`, of that.
"""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.browser.driving import listen  # noqa: E402

CHROMES = ("chromium", "chromium-browser", "google-chrome")
PAGES = {"overview": "", "timeline": "timeline", "story": "timeline?story=yes", "events": "events"}
SIZES = ((1440, 1000), (390, 844))


def main() -> None:
    """Write one PNG a page, ground and width."""
    folder, base = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "http://127.0.0.1:8501"
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        path = next((p for name in CHROMES if (p := shutil.which(name))), None)
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for ground in ("light", "dark"):
            for width, height in SIZES:
                context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=ground)
                visit = listen(context.new_page(), base)
                for name, link in PAGES.items():
                    visit.open(link)
                    visit.idle(1.5)
                    visit.page.screenshot(path=folder / f"{name}-{ground}-{width}.png")
                context.close()
        browser.close()


if __name__ == "__main__":
    main()
