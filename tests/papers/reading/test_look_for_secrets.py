from __future__ import annotations

import io
import subprocess
import unicodedata
import zipfile
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.sweeps import SecretSign
from bmnn_desk.errors import DocumentOfficePasswordError
from bmnn_desk.papers.ole_file import OLE
from bmnn_desk.papers.reading.look_for_secrets import look_for_secrets
from tests.needs import needs_libreoffice
from tests.papers.reading.made_docx import docx_of

if TYPE_CHECKING:
    from pathlib import Path

LINES = ("Số: 12/BC-SMM", "TỐI MẬT", "Báo cáo tình hình công tác", "Bản số: 01")


def old_word(*lines: str) -> bytes:
    """The letters of an old .doc as they lie in its stream."""
    return OLE + bytes(504) + "\r".join((*lines, "")).encode("utf-16-le") + bytes(512)


@pytest.mark.parametrize(
    "data",
    [
        docx_of(*LINES),
        "\n".join(LINES).encode(),
        "\ufeff".encode("utf-16-le") + "\r\n".join(LINES).encode("utf-16-le"),
        "\n".join(LINES).encode("utf-8-sig"),
        old_word(*LINES),
    ],
    ids=["docx", "utf-8", "utf-16", "utf-8-sig", "doc"],
)
def test_level_number_and_reference_are_told_of_every_kind(data: bytes) -> None:
    found = look_for_secrets(data)
    assert found.was_read
    assert set(found.signs) == {SecretSign.LEVEL_WORD, SecretSign.COPY_NUMBER}
    assert (found.level, found.reference) == (SecrecyLevel.TOI_MAT, "12/BC-SMM")


@pytest.mark.parametrize(
    "sentence",
    [
        "Tài liệu không được phép sao, chụp.",
        "Tài liệu không được sao hoặc chụp.",
        "Văn bản này không được phép sao y, chụp dưới mọi hình thức.",
        "Không được phép sao/chup",
    ],
)
def test_the_copy_sentence_below_the_recipients_is_a_sign(sentence: str) -> None:
    lines = ("Báo cáo", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", sentence)
    for data in (docx_of(*lines), "\n".join(lines).encode(), old_word(*lines)):
        found = look_for_secrets(data)
        assert SecretSign.COPY_SENTENCE in found.signs
        assert found.level is None


@pytest.mark.parametrize(
    "words",
    [
        "Công tác bảo vệ bí mật nhà nước",
        "Độ Mật theo quy định",
        "mat",
        "Mật ong rừng",
    ],
)
def test_a_text_that_speaks_of_secrets_is_none(words: str) -> None:
    for data in (docx_of(words), words.encode(), old_word(words)):
        assert look_for_secrets(data).signs == ()


def test_letters_that_are_written_apart_or_with_marks_of_their_own_are_seen() -> None:
    for words in ("M Ậ T", unicodedata.normalize("NFD", "TUYỆT MẬT"), "[ TỐI  MẬT ]"):
        assert look_for_secrets(words.encode()).level is not None, words


def test_the_highest_level_stands() -> None:
    assert look_for_secrets("MẬT\nTUYỆT MẬT\nTỐI MẬT".encode()).level is SecrecyLevel.TUYET_MAT


def test_words_in_an_old_font_are_read() -> None:
    words = "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp, tù do, h¹nh phóc\nTèi mËt\n".encode(
        "latin-1"
    )
    assert look_for_secrets(words).signs == ()
    assert (
        look_for_secrets(
            words.replace("Tèi mËt".encode("latin-1"), "§é mËt: TèI MËT".encode("latin-1"))
        ).level
        is SecrecyLevel.TOI_MAT
    )


@pytest.mark.parametrize("lines", [20_500, 45_000, 60_000])
def test_a_long_text_is_read_to_its_end(lines: int) -> None:
    plain = ["Công tác năm"] * lines
    sentence = ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "Tài liệu không được phép sao, chụp."]
    text = ["Số: 12/BC-SMM", *plain, "TỐI MẬT", *plain[:300], *sentence]
    for data in ("\n".join(text).encode(), old_word(*text)):
        found = look_for_secrets(data)
        assert set(found.signs) == {SecretSign.LEVEL_WORD, SecretSign.COPY_SENTENCE}
        assert (found.level, found.reference) == (SecrecyLevel.TOI_MAT, "12/BC-SMM")


def test_a_sentence_far_in_a_long_line_is_read_and_its_last_word_is_no_mark() -> None:
    filled = "Công tác năm nay của các đơn vị, " * 40
    lines = ["Nơi nhận:", "- Như trên;", f"- {filled}Tài liệu không được phép sao, chụp."]
    assert SecretSign.COPY_SENTENCE in look_for_secrets("\n".join(lines).encode()).signs
    for length in range(380, 420):
        speaks = f"{'x' * length} MẬT"
        assert look_for_secrets(speaks.encode()).signs == (), length


def test_the_first_line_of_a_part_that_goes_on_from_the_line_before_is_no_mark() -> None:
    for lines in range(19_597, 19_603):
        text = ["Công tác năm"] * lines + ["công tác bảo vệ bí", "MẬT"] + ["mật khẩu"] * 1000
        assert look_for_secrets("\n".join(text).encode()).signs == (), lines


def archive(name: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        made.writestr(name, "MẬT")
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        archive("xl/workbook.xml"),
        b"PK\x03\x04 khong phai",
        bytes(100),
        b"MAT\n" * 2_000_000,
        b"",
    ],
    ids=["workbook", "broken_zip", "zeros", "long_text", "empty"],
)
def test_what_has_no_words_here_says_so(data: bytes) -> None:
    found = look_for_secrets(data)
    assert (found.was_read, found.signs) == (False, ())


def test_an_office_file_under_a_password_is_refused() -> None:
    with pytest.raises(DocumentOfficePasswordError):
        look_for_secrets(OLE + "EncryptedPackage".encode("utf-16-le"))


@needs_libreoffice
def test_a_real_old_word_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n".join(LINES), "utf-8")
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/ho_so",
            "--headless",
            "--convert-to",
            "doc",
            "--outdir",
            str(tmp_path),
            str(tmp_path / "a.txt"),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    found = look_for_secrets((tmp_path / "a.doc").read_bytes())
    assert (found.level, found.reference) == (SecrecyLevel.TOI_MAT, "12/BC-SMM")
