from __future__ import annotations

import re
import unicodedata

import pikepdf
import pytest
from pikepdf import Dictionary, Name

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import (
    AlreadyMarkedError,
    DeskError,
    DocumentActiveError,
    DocumentDamagedError,
    DocumentEncryptedError,
    DocumentRestrictedError,
    DocumentTooBigError,
    DocumentXfaError,
)
from bmnn_desk.papers.look_at_pdf import look_at_pdf, look_to_read_pdf
from bmnn_desk.papers.mark_pdf import mark_pdf
from tests.papers import documents, samples


@pytest.mark.parametrize("name", documents.shapes())
def test_every_sound_pdf_passes(name: str) -> None:
    look = look_at_pdf(documents.shapes()[name])
    assert look.kind == "pdf"
    assert look.pages in {2, 5}


def test_the_size_is_that_of_the_page_as_displayed() -> None:
    shapes = documents.shapes()
    plain, turned = look_at_pdf(shapes["plain"]), look_at_pdf(shapes["rotated 90"])
    doubled = look_at_pdf(shapes["user unit"])
    assert (plain.width_mm, plain.height_mm) == pytest.approx((210, 297), abs=0.01)
    assert (turned.width_mm, turned.height_mm) == pytest.approx((297, 210), abs=0.01)
    assert (doubled.width_mm, doubled.height_mm) == pytest.approx((210, 297), abs=0.01)


def test_a_file_under_a_password_is_refused() -> None:
    with pytest.raises(DocumentEncryptedError):
        look_at_pdf(documents.encrypted(user="mở"))


def test_a_file_whose_owner_forbids_changes_is_refused() -> None:
    with pytest.raises(DocumentRestrictedError):
        look_at_pdf(documents.encrypted(user=""))


def test_an_encrypted_file_that_may_be_changed_passes_with_a_warning() -> None:
    assert "unlocked" in look_at_pdf(documents.encrypted(user="", may_change=True)).warnings


def test_a_file_nested_deeper_than_readers_go_is_damaged() -> None:
    deep = b"/Deep " + b"[" * 600 + b"]" * 600 + b" /Producer"
    for source in (documents.pdf(), documents.encrypted(user="", may_change=True)):
        with pytest.raises(DocumentDamagedError):
            look_at_pdf(source.replace(b"/Producer", deep, 1))


def test_an_encrypted_file_that_only_one_reader_opens_is_damaged() -> None:
    whole = documents.encrypted(user="", may_change=True)
    lost = re.sub(rb"/Type /Page\b", b"/Type /Cage", whole).replace(b"startxref", b"startxxxx")
    with pytest.raises(DocumentDamagedError):
        look_at_pdf(lost)


@pytest.mark.parametrize("node", [Name.Catalog, Name.Pages, Name.Page])
def test_a_page_whose_resources_are_a_node_of_the_document_is_damaged(node: Name) -> None:
    def astray(opened: pikepdf.Pdf) -> None:
        opened.pages[1].Resources = opened.make_indirect(pikepdf.Dictionary(Type=node))

    with pytest.raises(DocumentDamagedError):
        look_at_pdf(documents.changed(astray))


def test_a_file_that_the_proof_could_not_open_is_refused_as_locked() -> None:
    # qpdf passes over the owner's entry where the user's opens the file; pdfium does not.
    spoilt = re.sub(
        rb"(/O <[0-9a-f]{40})[0-9a-f]{32}",
        rb"\1" + b"\0" * 32,
        documents.encrypted(user="", may_change=True),
    )
    with pytest.raises(DocumentEncryptedError):
        look_at_pdf(spoilt)


def test_a_signed_file_is_told_and_may_be_marked() -> None:
    assert look_at_pdf(documents.signed()).warnings == ("signed",)


def test_an_xfa_form_is_refused() -> None:
    with pytest.raises(DocumentXfaError):
        look_at_pdf(documents.xfa())


def test_a_file_that_starts_a_program_is_refused() -> None:
    with pytest.raises(DocumentActiveError) as caught:
        look_at_pdf(documents.with_action(S=Name.Launch, F="calc.exe"))
    assert caught.value.kind == "Launch"


@pytest.mark.parametrize(
    "launch",
    [
        {"F": "run.pdf", "Win": Dictionary(F="calc.exe")},
        {"F": Dictionary(F="table.xlsm")},
        {"F": Dictionary(UF="list.pdf.exe", F="list.pdf")},
        {"F": "cmd"},
        {},
    ],
)
def test_whatever_could_start_a_program_is_refused(launch: dict[str, object]) -> None:
    with pytest.raises(DocumentActiveError):
        look_at_pdf(documents.with_action(S=Name.Launch, **launch))


@pytest.mark.parametrize("file", ["toolkit.pdf", Dictionary(UF="Phụ lục.DOCX", F="phu luc.docx")])
def test_a_launch_that_merely_names_a_document_is_a_link_and_is_dropped(file: object) -> None:
    source = documents.with_action(S=Name.Launch, F=file)
    assert "links" in look_at_pdf(source).warnings
    (made,) = mark_pdf(source, [samples.copy(1)])
    assert b"/Launch" not in made


def test_a_file_that_plays_media_is_refused() -> None:
    with pytest.raises(DocumentActiveError) as caught:
        look_at_pdf(documents.with_annotation((10, 10, 50, 50), "/RichMedia"))
    assert caught.value.kind == "RichMedia"


def test_a_script_gives_a_warning() -> None:
    look = look_at_pdf(documents.with_action(S=Name.JavaScript, JS="app.alert(1)"))
    assert set(look.warnings) == {"open_action", "javascript"}


def test_an_attached_file_gives_a_warning() -> None:
    assert look_at_pdf(documents.with_attachment()).warnings == ("attachments",)


def test_a_link_outside_gives_a_warning() -> None:
    look = look_at_pdf(documents.with_action(S=Name.URI, URI="http://x.example"))
    assert set(look.warnings) == {"open_action", "links"}


def test_a_wrong_offset_alone_is_a_harmless_remark() -> None:
    look = look_at_pdf(documents.with_wrong_table())
    assert look.warnings == ("syntax",)
    assert look.pages == 2


def test_a_file_cut_off_is_damaged() -> None:
    with pytest.raises(DocumentDamagedError):
        look_at_pdf(documents.truncated())


def test_a_page_content_that_cannot_be_unpacked_is_damage() -> None:
    with pytest.raises(DocumentDamagedError):
        look_at_pdf(documents.with_spoilt_content())


def test_a_file_with_fewer_pages_than_it_says_is_damaged() -> None:
    source = documents.with_wrong_table().replace(b"/Count 2", b"/Count 3")
    with pytest.raises(DocumentDamagedError):
        look_at_pdf(source)


def test_a_page_whose_content_is_gone_is_damaged() -> None:
    whole = documents.with_wrong_table()
    number = re.search(rb"/Contents (\d+) 0 R", whole)
    assert number is not None
    lost = whole.replace(b"/Contents %s 0 R" % number[1], b"/Contents 9%s 0 R" % number[1], 1)
    with pytest.raises(DocumentDamagedError):
        look_at_pdf(lost)


def test_a_page_of_six_metres_is_too_big() -> None:
    def widen(opened: pikepdf.Pdf) -> None:
        opened.pages[0].obj["/MediaBox"] = pikepdf.Array([0, 0, 17_000, 800])

    with pytest.raises(DocumentTooBigError):
        look_at_pdf(documents.changed(widen))


def test_our_own_copy_is_recognised() -> None:
    (made,) = mark_pdf(documents.pdf(), [samples.copy(1)])
    with pytest.raises(AlreadyMarkedError):
        look_at_pdf(made)


@pytest.mark.parametrize("stamp", [Stamp.LEVEL_MAT, Stamp.LEVEL_TUYET_MAT])
def test_our_own_level_mark_is_recognised_without_our_key(stamp: Stamp) -> None:
    (made,) = mark_pdf(documents.pdf(), [samples.copy(1, samples.mark(stamp))])

    def forget(opened: pikepdf.Pdf) -> None:
        for thing in opened.objects:
            if isinstance(thing, pikepdf.Stream) and "/BMNN_Mark" in thing:
                del thing["/BMNN_Mark"]

    with pytest.raises(AlreadyMarkedError):
        look_at_pdf(documents.changed(forget, made))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_copy_number_in_the_text_is_recognised(form: str) -> None:
    text = unicodedata.normalize(form, "BẢN SỐ: 04")  # type: ignore[arg-type]
    with pytest.raises(AlreadyMarkedError):
        look_at_pdf(documents.with_text(text))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_red_level_word_on_its_own_is_a_level_mark(form: str) -> None:
    text = unicodedata.normalize(form, "TỐI MẬT")  # type: ignore[arg-type]
    with pytest.raises(AlreadyMarkedError):
        look_at_pdf(documents.with_text(text, red=True))


@pytest.mark.parametrize("text", ["TỐI MẬT", "QUY CHẾ BẢO VỆ BÍ MẬT", "bản số 04"])
def test_black_words_of_a_text_are_no_marks(text: str) -> None:
    assert look_at_pdf(documents.with_text(text)).pages == 1


def test_a_red_heading_that_holds_a_level_word_is_no_mark() -> None:
    assert look_at_pdf(documents.with_text("QUY CHẾ BÍ MẬT KHO", red=True)).pages == 1


def test_no_mutant_of_a_pdf_escapes_the_gate_or_loses_pages_unnoticed() -> None:
    whole = documents.pdf(3)
    for seed in range(300):
        mutant = bytearray(whole)
        for step in range(4):
            at = (seed * 7919 + step * 104_729) % len(mutant)
            mutant[at] = (mutant[at] + 1 + seed * 31 + step) % 256
        try:
            look = look_at_pdf(bytes(mutant))
        except (DocumentDamagedError, DocumentTooBigError, DocumentEncryptedError):
            continue
        assert look.pages == 3


def test_a_signed_or_marked_file_may_be_read() -> None:
    (made,) = mark_pdf(documents.pdf(), [samples.copy(1)])
    assert look_to_read_pdf(made).pages == 2
    assert look_to_read_pdf(documents.signed()).kind == "pdf"
    assert look_to_read_pdf(documents.with_text("BẢN SỐ: 04")).pages == 1


@pytest.mark.parametrize(
    ("source", "error"),
    [
        (documents.encrypted(user="mở"), DocumentEncryptedError),
        (documents.encrypted(user=""), DocumentRestrictedError),
        (documents.xfa(), DocumentXfaError),
        (documents.with_action(S=Name.Launch, F="calc.exe"), DocumentActiveError),
        (documents.truncated(), DocumentDamagedError),
        (documents.with_wrong_table().replace(b"/Count 2", b"/Count 3"), DocumentDamagedError),
    ],
)
def test_what_is_unsafe_to_mark_is_unsafe_to_read(source: bytes, error: type[DeskError]) -> None:
    with pytest.raises(error):
        look_to_read_pdf(source)
