"""How the tests correct events: open the dialog, fill it, save, and look at what the page says then."""

from playwright.sync_api import Locator, expect

from tests.browser.driving import Visit

FINE, BAN = "The Port Council fined BlueBoat", "Port Council bans car ferries"
EVIDENCE, TABLE = ".st-key-evidence", ".st-key-events_table"


def dialog(visit: Visit) -> Locator:
    return visit.page.get_by_role("dialog")


def choose_event(visit: Visit, words: str, page: str = "events") -> None:
    """Open the evidence of the event whose line begins with the words."""
    visit.open(page)
    count = int(visit.text(EVIDENCE).split(" event")[0].split()[-1])
    for _ in range(count):
        visit.page.get_by_role("button", name="Next").click()
        visit.idle()
        if visit.text(f"{EVIDENCE} .what").startswith(words):
            return
    raise AssertionError(f"no event {words!r}")


def start(visit: Visit) -> None:
    visit.page.get_by_role("button", name="Correct this event").click()
    visit.idle()


def field(visit: Visit, label: str) -> Locator:
    return dialog(visit).get_by_role("textbox", name=label, exact=True)


def fill(visit: Visit, label: str, words: str) -> None:
    field(visit, label).fill(words)
    field(visit, label).press("Tab")
    visit.idle()


def press(visit: Visit, label: str) -> None:
    visit.page.get_by_role("button", name=label, exact=True).click()
    visit.idle()


def pick(visit: Visit, label: str, words: str) -> None:
    box = visit.page.get_by_role("combobox", name=label, exact=True)
    box.evaluate("element => element.scrollIntoView({ block: 'center' })")
    box.fill(words)
    visit.page.wait_for_timeout(300)  # what is typed narrows the list after a moment
    box.press("Enter")
    box.press("Tab")
    visit.idle()


def save(visit: Visit, label: str = "Save") -> None:
    """Press the button that saves, and wait until the dialog is gone."""
    press(visit, label)
    dialog(visit).wait_for(state="detached")
    visit.idle()


def shows(visit: Visit, words: str, where: str = TABLE) -> None:
    expect(visit.page.locator(where)).to_contain_text(words, timeout=30_000)


def lacks(visit: Visit, words: str, where: str = TABLE) -> None:
    expect(visit.page.locator(where)).not_to_contain_text(words, timeout=30_000)


def correct_date(visit: Visit, words: str, by: str = "") -> None:
    start(visit)
    fill(visit, "Date", words)
    if by:
        fill(visit, "Your name (optional)", by)
    save(visit)
