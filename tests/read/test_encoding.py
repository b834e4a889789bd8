"""Bytes are read in the encoding they are in, whatever they say."""

import pytest

from lib.read.encoding import decode_bytes

SIMPLE = "金融管理局周一对该银行处以罚款，并要求其在五月三十一日前退还全部款项。"
TRADITIONAL = "監理署今天宣布，勒令兩家交易所立即停業，並要求業者在六月底前退還客戶的款項。"
JAPANESE = "港湾庁は、安全点検を怠ったとして、渡船会社に三月一日から業務停止を命じた。"
GERMAN = "Die Behörde prüft „Eilfälle“ bevorzugt – die Geldbuße beträgt 50 000 €."
ENGLISH = "The bank’s desk held back 1,140 reports, the authority said."


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        pytest.param(SIMPLE, "gb18030", None, id="Chinese"),
        pytest.param(SIMPLE, "gb18030", "gb2312", id="a narrower name declared"),
        pytest.param(SIMPLE, "gb18030", "iso-8859-1", id="a template's Latin-1 over Chinese"),
        pytest.param(SIMPLE, "utf-8", "gb2312", id="UTF-8 whatever is declared"),
        pytest.param(TRADITIONAL, "big5", "utf-8", id="Big5 declared as UTF-8"),
        pytest.param(TRADITIONAL, "big5", None, id="Big5"),
        pytest.param(JAPANESE, "cp932", None, id="Shift-JIS"),
        pytest.param(JAPANESE, "euc_jp", "EUC-JP", id="EUC-JP declared"),
        pytest.param(GERMAN, "cp1252", "iso-8859-1", id="Windows quotes declared as Latin-1"),
        pytest.param(GERMAN, "cp1252", None, id="Windows"),
        pytest.param(ENGLISH, "cp1252", None, id="one odd sign"),
        pytest.param(ENGLISH, "cp1252", "no-such-thing", id="an unknown name"),
        pytest.param(ENGLISH, "utf-16", "utf-8", id="UTF-16 with a mark"),
        pytest.param(f"<p>{SIMPLE}</p>" * 3, "utf-16-le", None, id="UTF-16 without a mark"),
        pytest.param("Управление оштрафовало банк", "cp1251", "windows-1251", id="Cyrillic declared"),
    ],
)
def test_encodings(text, encoding, declared):
    assert decode_bytes(text.encode(encoding), declared) == text


def test_a_name_that_is_no_text_encoding_is_passed_over():
    assert decode_bytes("Geldbuße".encode("cp1252"), "base64") == "Geldbuße"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param((SIMPLE + "。").encode()[:-1], SIMPLE + "\ufffd", id="cut inside a character"),
        pytest.param(
            f"{GERMAN * 2}Geldbu\xdfe".encode().replace(b"Geldbu\xc3\x9fe", b"Geldbu\xdfe", 1), None, id="patched"
        ),
    ],
)
def test_utf_8_with_a_few_broken_bytes_is_utf_8(data, text):
    found = decode_bytes(data)
    assert found.count("\ufffd") == 1
    assert text is None or found == text
    assert "Ã" not in found
