"""What refusing, signing and confirming are where a court, an authority or a head of state does it."""

import pytest

from tests.parse.event_case import parse

ACTS = {
    "a court's refusal": ("A judge refused on Monday to dismiss the lawsuit.", "charge_sue"),
    "a court's dismissal of a claim": ("The High Court dismissed the claim on Monday.", "charge_sue"),
    "a firm's dismissal of a claim": ("Lumenta dismissed the claim on Monday.", "statement"),
    "a licence not renewed": ("The watchdog refused to renew the licence of Lumenta on Monday.", "restrict"),
    "a merger not approved": ("The regulator declined to approve the merger on Monday.", "restrict"),
    "a takeover turned down": ("The commission rejected the takeover on Monday.", "restrict"),
    "a takeover that a firm does not want": ("Lumenta rejected the takeover on Monday.", "statement"),
    "a question not answered": ("The ministry declined to comment on the raid on Monday.", "statement"),
    "a signature under a bill": ("President Ilan Korda signed the bill on Monday.", "adopt"),
    "a bill signed": ("The bill was signed by President Ilan Korda on Monday.", "adopt"),
    "a contract signed": ("President Ilan Korda signed a contract on Monday.", "agree"),
    "a decree confirmed": ("The decree was confirmed by parliament on Monday.", "adopt"),
    "a report confirmed": ("The report was confirmed by Lumenta on Monday.", "announce"),
    "a case before a court": ("The appeal court is to hear it on Monday.", "charge_sue"),
    "a bill before the cabinet": ("The cabinet took up the bill on Monday.", "consult"),
    "a firm that takes up a trade": ("Lumenta took up farming on Monday.", "other"),
    "inspectors at the door": ("Inspectors called at Lumenta on Monday.", "investigate"),
    "a man whom police pick up": ("Ilan Korda was picked up by police on Monday.", "charge_sue"),
    "what somebody would rather do": ("The envoy said on Monday his country would rather wait.", "statement"),
}


@pytest.mark.parametrize(("text", "kind"), ACTS.values(), ids=ACTS.keys())
def test_who_acts_decides_the_type(text: str, kind: str) -> None:
    assert {e.type for e in parse(text).events} <= {kind}
    assert kind == "statement" or parse(text).events
