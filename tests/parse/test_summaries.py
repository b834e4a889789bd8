"""Chronology lines: whole names, no lost subject, pronouns only where the line says what they mean."""

import pytest

from lib.parse.event.finish import finish
from tests.parse.event_case import lines

LINES = {
    "the rest of a tag is no word": ("script>go() Bithumb was fined on Monday.", "Bithumb was fined"),
    "tags and list signs go": ("*** <p><b>Bithumb was fined on Monday.", "Bithumb was fined"),
    "a passive keeps its auxiliary": ("Bithumb was fined on Monday.", "Bithumb was fined"),
    "a passive that shares its auxiliary has one of its own": (
        "On Monday Bithumb was fined and its licence revoked.",
        "Bithumb's licence was revoked",
    ),
    "what a relative clause without a pronoun acts on": (
        "Peru fined Bithumb in 2016, a penalty it cancelled on Monday.",
        "Peru cancelled a penalty",
    ),
    "a length told before leaves no bare after": (
        "Bithumb will have 90 days to close after that.",
        "Bithumb to close (planned)",
    ),
    "a participle before what is acted on": (
        "Peru told Bithumb on Monday to publish audited accounts.",
        "Peru told Bithumb to publish audited accounts",
    ),
    "what somebody says of what is no event": (
        "On Monday Bithumb said that coins had passed through its tills.",
        "Bithumb said that coins had passed through its tills",
    ),
    "what is ordered done": (
        "On Monday a Peruvian judge ordered the vaults of Bithumb sealed.",
        "A Peruvian judge ordered the vaults of Bithumb sealed",
    ),
    "a verb with two objects in front of one shared be": (
        "On Monday Bithumb was ordered to pay a fine and its licence suspended.",
        "Bithumb's licence was suspended",
    ),
    "a time that says which ones stays": (
        "On Monday Peru charged three former clerks of Bithumb.",
        "Peru charged three former clerks of Bithumb",
    ),
    "a time behind a relative clause without a pronoun": (
        "Peru curbed Bithumb in 2015, an order it eased a year later.",
        "Peru eased an order",
    ),
    "what waits for another act": (
        "Peru suspended two permits, pending an audit to be completed by the end of September.",
        "An audit to be completed (planned)",
    ),
    "the first of a list after a date stays": (
        "On Monday Kraken, Bithumb and Huobi suspended deposits.",
        "Kraken, Bithumb and Huobi suspended deposits",
    ),
    "words that make a date vague go with it": (
        "Late on Monday Bithumb suspended deposits.",
        "Bithumb suspended deposits",
    ),
    "a year inside a noun phrase stays": (
        "Bithumb lost a 2016 licence on Monday.",
        "Bithumb lost a 2016 licence",
    ),
    "a length of time that is an object stays": (
        "Peru cut the period to six months on Monday.",
        "Peru cut the period to six months",
    ),
    "an apposition keeps its commas": (
        "Bithumb, a Korean exchange, suspended deposits on Monday.",
        "Bithumb, a Korean exchange, suspended deposits",
    ),
    "an apposition with a relative clause goes": (
        "Peru banned scooters on Monday, a step that Chile welcomed.",
        "Peru banned scooters",
    ),
    "an apposition that its relative clause describes goes": (
        "Bithumb, the exchange that lost the case, must pay a fine by Friday.",
        "Bithumb to pay a fine (planned)",
    ),
    "what had happened happened": (
        "Bithumb had voluntarily suspended deposits on Monday.",
        "Bithumb suspended deposits",
    ),
    "the subject of a clause after an aside with who": (
        "Peru has no plan, but inspectors who saw the house on Friday closed two shops on Monday.",
        "Inspectors closed two shops",
    ),
    "an aside that told only a date goes": (
        "The court ruled on Monday that the fee, introduced in 2012, did not bind Bithumb.",
        "The court ruled that the fee did not bind Bithumb",
    ),
    "what else is said goes": (
        "Bithumb said it had closed its shops on Monday and that it was sure of a profit.",
        "Bithumb closed its shops",
    ),
    "no quotation mark stays alone": (
        'Bithumb told reporters on Monday that it would fight the fine, which it called "absurd".',
        "Bithumb told reporters that it would fight the fine, which it called absurd",
    ),
    "what brought it about goes": (
        "Bithumb left on Monday after a fire in May had forced it to close.",
        "Bithumb closed",
    ),
    "a singular before a plural is described": (
        "Peru met to vote on a tax on transfers that was proposed in May.",
        "A tax on transfers was proposed",
    ),
    "what comes with but goes": (
        "Peru lifted a ban that was imposed in May, but a week after the vote no shop was open.",
        "A ban was imposed",
    ),
    "a label is told whole": ("Entry into force: 30 September", "Entry into force (planned)"),
    "a source goes": (
        "Bithumb suspended deposits on Monday, according to a memo.",
        "Bithumb suspended deposits",
    ),
    "the noun that is nearest is described": (
        "Unlicensed firms are the target of a campaign that is to run until 31 October.",
        "Unlicensed firms are the target of a campaign that is to run (planned)",
    ),
    "a plural with a participle behind it": (
        "Talks between Peru and Chile on trade, opened on Monday, are going well.",
        "Talks between Peru and Chile on trade were opened",
    ),
    "rules are what is published": (
        "On Monday Peru published rules that hold owners responsible.",
        "Peru published rules that hold owners responsible",
    ),
    "named things are no doers": (
        "On Monday Bithumb stopped deposits and trading of a token called Lumi.",
        "Bithumb stopped deposits and trading of a token",
    ),
    "from now on": (
        "Bithumb stopped deposits from now on.",
        "Bithumb stopped deposits",
    ),
    "what happened after all": (
        "Kim was arrested on Monday, only to be released on bail a day later.",
        "Kim was arrested only to be released on bail",
    ),
    "a bill, not the employees": (
        "A bill that would treat drivers as employees was rejected on Monday.",
        "A bill was rejected",
    ),
    "what somebody is doing": (
        "Belgium is considering a ban on scooters.",
        "Belgium is considering a ban on scooters (planned)",
    ),
    "a passive in what somebody says": (
        "Bithumb said on Monday that it had been fined.",
        "Bithumb was fined",
    ),
    "a ruling is a noun": (
        "Bithumb stopped a token after a court ruling that banned it.",
        "Bithumb stopped a token after a court ruling",
    ),
    "a place where something else happened": (
        "Lima, where scooters were outlawed in May, lifted its curfew on Monday.",
        "Lima lifted its curfew",
    ),
    "those among them go": (
        "Three exchanges were fined on Monday, among them Bithumb, which is in Seoul.",
        "Three exchanges were fined",
    ),
    "also goes": ("The bank of Peru also closed two branches on Monday.", "The bank of Peru closed two branches"),
    "what a date is goes with it": (
        "The ban has applied since Monday, 4 September, the day of the vote.",
        "The ban applied (ongoing)",
    ),
    "none at all": (
        "No new licences will be granted from Monday.",
        "No new licences to be granted (planned)",
    ),
    "a fronted participle has the subject of its sentence": (
        "Banned in May, Bithumb has left Peru.",
        "Bithumb was banned",
    ),
    "people of somebody": (
        "Prosecutors in Lima, whose officers searched two banks on Monday, are silent.",
        "Prosecutors in Lima's officers searched two banks",
    ),
    "the next subject goes": (
        "Peru and Chile banned scooters on Monday, and Norwind, which makes them, will move.",
        "Peru and Chile banned scooters",
    ),
    "a bare object keeps what says which it is": (
        "Peru released a notice on Monday that bans scooters.",
        "Peru released a notice that bans scooters",
    ),
    "an object that is described does without": (
        "Peru banned electric scooters on Monday that are faster than bikes.",
        "Peru banned electric scooters",
    ),
    "what takes effect on another day goes": (
        "Peru issued an order on Monday which takes effect on 1 October.",
        "Peru issued an order",
    ),
    "a relative clause brings what it acts on": (
        "The fee rests on an order that the ministry of trade issued on Monday.",
        "The ministry of trade issued an order",
    ),
}


@pytest.mark.parametrize(("text", "wanted"), LINES.values(), ids=LINES.keys())
def test_a_line_is_whole(text: str, wanted: str) -> None:
    assert wanted in lines(text)


def test_a_long_line_is_cut_at_no_name() -> None:
    text = (
        "On Monday the ministry of trade ordered every importer of electric scooters, spare parts and chargers in the "
        "coastal provinces to hand in a list of their suppliers to the Ministry of Electronics and Information "
        "Technology in Lima."
    )
    (line,) = lines(text)
    assert len(line) <= 145
    assert "Electronics" not in line or "Information Technology" in line


def test_a_line_of_whoever_tells_somebody() -> None:
    text = "There is no danger, minister Juan Quispe told reporters in Lima on Thursday."
    assert lines(text) == ["Minister Juan Quispe told reporters in Lima that there is no danger"]


def test_when_something_will_happen_is_no_plan_of_its_own() -> None:
    assert lines("By Friday every exchange must say when it will stop trading.") == [
        "Every exchange to say when it will stop trading (planned)"
    ]


def test_a_line_of_whoever_says_so_at_the_end() -> None:
    text = "Kraken and Bithumb, two exchanges, will close by 31 October, they said on Monday."
    assert "Kraken and Bithumb, two exchanges, said that they will close" in lines(text)


CHINESE = {
    "the text's own name": ("9月4日，央行叫停代币发行，要求平台停止交易。", "央行要求平台停止交易"),
    "no tie in front": ("火币9月4日停止注册，并表示9月30日起不再进行交易。", "火币表示不再进行交易 (planned)"),
    "what is said": ("9月4日，央行指出，各类平台没有合法依据。", "央行指出，各类平台没有合法依据"),
    "the limit goes with its date": ("火币最晚应在9月30日之前公布方案。", "火币应公布方案 (planned)"),
    "a subject of its own": ("9月4日，央行叫停发行，平台立即停止交易。", "平台立即停止交易"),
}


@pytest.mark.parametrize(("text", "wanted"), CHINESE.values(), ids=CHINESE.keys())
def test_a_chinese_line_keeps_the_words_of_the_text(text: str, wanted: str) -> None:
    assert lines(text, "zh")[-1] == wanted


def test_no_preposition_stays_alone_at_the_end() -> None:
    assert finish("Bithumb pleaded guilty to", "happened") == "Bithumb pleaded guilty"
