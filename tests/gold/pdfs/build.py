"""Print the pages of `source/` as PDF files through Chromium, with the running heads that their kind of document has.

Run by hand after a page of `source/` has changed: python tests/gold/pdfs/build.py
"""

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
STYLE = "width:100%; font-size:8pt; padding:0 18mm; display:flex; justify-content:space-between; font-family:serif"
PAGE, PAGES = '<span class="pageNumber"></span>', '<span class="totalPages"></span>'
HEADS = {  # what runs at the top and the foot of the pages
    "two_columns": (("HCA Bulletin", "No. 6 / 2019"), (PAGE,)),
    "chinese_notice": ((), (f"— {PAGE} —",)),
    "gazette": (("Amtsblatt Nr. 44 vom 6. November 2020", f"Seite {PAGE}"), ()),
    "press_release": ((), ("12, quai des Brumes – 00000 Port-Sainte-Anne", f"{PAGE}/{PAGES}")),
}


SIDES = {"left": "18mm", "right": "18mm"}


def main() -> None:
    found = next((p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        page = browser.new_page()
        for name, (head, foot) in HEADS.items():
            page.set_content((HERE / "source" / f"{name}.html").read_text(encoding="utf-8"))
            page.pdf(
                path=str(HERE / f"{name}.pdf"), format="A5", display_header_footer=True, header_template=_running(head),
                footer_template=_running(foot), margin=dict.fromkeys(("top", "bottom"), "20mm") | SIDES,
            )  # fmt: skip
        browser.close()


def _running(words: tuple[str, ...]) -> str:
    return f"<div style='{STYLE}'>{''.join(f'<span>{w}</span>' for w in words)}</div>"


if __name__ == "__main__":
    main()
