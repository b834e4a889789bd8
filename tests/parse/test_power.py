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


GIVEN = {
    "a name and what it gets": ("The watchdog handed Lumenta a fine on Monday.", "penalise"),
    "an aside between the two": ("The watchdog handed Lumenta, a bank in Oslo, a fine on Monday.", "penalise"),
    "the preposition of a date": ("The case was brought in 2015 by Lumenta.", "charge_sue"),
    "what parliament is asked": ("Lumenta asked parliament on Monday to open the lake.", "propose"),
    "what people are reported for": ("The sellers were reported to the police.", "charge_sue"),
    "an order to stop by a day": ("Brokers have been told to end sales by October 3.", "restrict"),
    "a burden under which somebody is placed": ("The port was placed under quarantine on Monday.", "restrict"),
    "a duty of all": ("Visitors will have to register from October 3.", "restrict"),
    "a licence that binds": ("Exports were made subject to licences on Monday.", "restrict"),
    "a body it is put in": ("The bank was placed in receivership on Monday.", "restrict"),
    "a state declared": ("A state of emergency was declared on Monday.", "restrict"),
    "a licence that will be needed": ("Brokers will need a licence from October 3.", "restrict"),
    "a bill that falls": ("The senate voted down the bill on Monday.", "halt"),
    "a curb announced on its own day": ("The curbs, announced on September 4, raised prices.", "announce"),
    "nothing of a kind is granted": ("No new licences will be granted from October.", "restrict"),
}


@pytest.mark.parametrize(("text", "kind"), GIVEN.values(), ids=GIVEN.keys())
def test_what_is_given_brought_or_borne_decides_the_type(text: str, kind: str) -> None:
    assert [e.type for e in parse(text).events] == [kind]
