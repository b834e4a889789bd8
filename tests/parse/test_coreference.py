import pytest

from tests.parse.actor_case import mentions


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        pytest.param("Peru warned buyers. The country has no law.", "Peru", "The country", id="country"),
        pytest.param("Peruvian miners left. The country has no law.", "Peru", "The country", id="country by adjective"),
        pytest.param("Loxley County slept. The county banned kites.", "Loxley County", "The county", id="in its name"),
        pytest.param("Vermont slept. The state banned kites.", "Vermont", "The state", id="a region by its country"),
        pytest.param("Verona slept. The city banned kites.", "Verona", "The city", id="a listed city"),
        pytest.param("The town of Verona slept. The town woke.", "Verona", "The town", id="as the text calls it"),
        pytest.param("The Office of Salt met. The office sued Kwixo.", "Office of Salt", "The office", id="first word"),
        pytest.param("Huobi closed. The exchange had users.", "Huobi", "The exchange", id="role of a known body"),
        pytest.param("Kwixo, a payment firm, closed. The firm had users.", "Kwixo", "The firm", id="role in the text"),
        pytest.param("Telegram grew. The messenger is banned.", "Telegram", "The messenger", id="the role that fits"),
        pytest.param(
            "WeChat and Huobi grew. The exchange is banned.",
            "Huobi",
            "The exchange",
            id="not the last one, the fitting one",
        ),
        pytest.param("Kwixo said it would close.", "Kwixo", "it", id="it, the speaker"),
        pytest.param("The rise of Kwixo ended when Huobi said it had users.", "Huobi", "it", id="it, the last speaker"),
        pytest.param("Kwixo told Huobi that it would close.", "Kwixo", "it", id="it, the sentence's first"),
        pytest.param("OKCoin and Huobi told Kwixo that it must close.", "Kwixo", "it", id="it, not one of several"),
        pytest.param(
            "Kwixo, a firm, sued Brax Ltd. Kwixo won. The firm left.", "Kwixo", "The firm", id="most spoken of"
        ),
        pytest.param("Kwixo rose. In June it sold its shops.", "Kwixo", "it", id="it, the subject behind a date"),
        pytest.param(
            "Kwixo, a firm, and Kwixo again. Brax Ltd came. The company left.", "Brax", "The company", id="the nearest"
        ),
        pytest.param(
            "The Bavarian Salt Council met." + " Rain fell." * 9 + " The council met again.",
            "Bavarian Salt Council",
            "The council",
            id="far back, but the only one",
        ),
        pytest.param("Ms Zita Brunn left. She was calm.", "Zita Brunn", "She", id="she"),
        pytest.param("Minister Otto Brunn left. The minister was calm.", "Otto Brunn", "The minister", id="post"),
        pytest.param(
            "China shut Kwixo. The central bank agreed.", "People's Bank of China", "The central bank", id="state"
        ),
        pytest.param(
            "The Brixlegg Court met. Rain fell. The same court ruled.",
            "Brixlegg Court",
            "The same court",
            id="the same",
        ),
        pytest.param("Peru's tax ministry met. The ministry left.", "Peru's tax ministry", "The ministry", id="head"),
        pytest.param(
            "The Salt Agency met." + " Rain fell." * 9 + " Peru's watchdog left. The agency met again.",
            "Salt Agency",
            "The agency",
            id="its own word, far back, over a near one of its kind",
        ),
        pytest.param("Kwixo reopened after a fire forced it to close.", "Kwixo", "it", id="it, after another subject"),
        pytest.param("Peru sued Kwixo on Monday and gave it a week.", "Kwixo", "it", id="it, to whom it is done"),
        pytest.param(
            "Kwixo, a firm, met. The company spoke to the Brax Exchange. The company left.",
            "Kwixo",
            "The company",
            id="the company as before",
        ),
        pytest.param(
            "The Salt Agency fined Kwixo, a lender. Its owner left.",
            "Kwixo",
            "Its",
            id="what only firms have",
        ),
        pytest.param("Chile met. The government agreed.", "Chilean authorities", "The government", id="government"),
    ],
)
def test_means(text: str, name: str, said: str) -> None:
    assert said in [surface for surface, how in mentions(text, name) if how in ("role", "pronoun")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Huobi rose. The exchange rate fell.", "Huobi", id="a thing, not a role"),
        pytest.param("Huobi rose. The chief of Huobi praised it.", "Huobi", id="an object is not the subject"),
        pytest.param("Loxley County slept. The county council met.", "Loxley County", id="something of a place"),
        pytest.param("Verona slept. The old city met.", "Verona", id="a part of a place"),
        pytest.param("Huobi rose. The exchange Kwixo fell.", "Huobi", id="the name follows"),
        pytest.param("Huobi rose. Another day, another exchange or the other exchange.", "Huobi", id="another one"),
        pytest.param("Huobi rose. It is likely that users leave.", "Huobi", id="empty it"),
        pytest.param("In Peru, it rained.", "Peru", id="a place is where, not who"),
        pytest.param("Ms Zita Brunn left. He was calm.", "Zita Brunn", id="the other gender"),
        pytest.param("Huobi rose. “It was me,” a man said.", "Huobi", id="somebody's speech"),
        pytest.param("Otto Brunn spoke. A third suspect fled and nobody found him.", "Otto Brunn", id="a stranger"),
    ],
)
def test_does_not_mean(text: str, name: str) -> None:
    assert not [how for _, how in mentions(text, name) if how in ("role", "pronoun")]
