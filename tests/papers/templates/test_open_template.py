from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from bmnn_desk import errors as e
from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.papers.templates.open_template import open_template
from tests.papers.templates.samples import MAIN, NOTE, default, form, written
from tests.papers.word_documents import repacked, replaced

if TYPE_CHECKING:
    from docx.document import Document

TYPES = "[Content_Types].xml"
SETTINGS = "word/settings.xml"


def opened(data: bytes, kind: TemplateKind = NOTE) -> None:
    open_template(data, form(kind))


def with_text(text: str) -> bytes:
    def change(document: Document) -> None:
        document.add_paragraph(text)

    return written(change)


def changed_part(part: str, old: bytes, new: bytes) -> bytes:
    def change(name: str, content: bytes) -> bytes:
        if name != part:
            return content
        assert old in content
        return content.replace(old, new, 1)

    return repacked(default(NOTE), change)


def test_what_is_no_docx_is_unreadable() -> None:
    whole = default(NOTE)
    for data in (b"", b"{{x}}", whole[: len(whole) // 2], b"\xd0\xcf\x11\xe0" + bytes(600)):
        with pytest.raises(e.TemplateUnreadableError):
            opened(data)
    plain = io.BytesIO()
    with zipfile.ZipFile(plain, "w") as packed:
        packed.writestr("a.txt", "x")
    with pytest.raises(e.TemplateUnreadableError):
        opened(plain.getvalue())


def test_a_dotx_is_unreadable_for_what_is_filled_must_be_a_document() -> None:
    with pytest.raises(e.TemplateUnreadableError):
        opened(changed_part(TYPES, b"document.main+xml", b"template.main+xml"))


def test_macros_embedded_files_and_links_outside_are_refused() -> None:
    with pytest.raises(e.MacroDocumentError):
        opened(repacked(default(NOTE), lambda _, part: part, {"word/vbaProject.bin": b"x"}))
    with pytest.raises(e.DocumentUnsafeError):
        opened(repacked(default(NOTE), lambda _, part: part, {"word/embeddings/a.bin": b"x"}))
    link = (
        b'<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/attachedTemplate" Target="http://x.example/x.dotm" TargetMode="External"/>'
        b"</Relationships>"
    )
    with pytest.raises(e.DocumentUnsafeError):
        opened(changed_part("word/_rels/document.xml.rels", b"</Relationships>", link))


def test_a_document_type_is_refused() -> None:
    bomb = b'<!DOCTYPE w [<!ENTITY a "aaaa">]><w:document'
    with pytest.raises(e.DocumentUnsafeError):
        opened(changed_part(MAIN, b"<w:document", bomb))


def test_a_zip_bomb_is_refused() -> None:
    with pytest.raises(e.DocumentTooBigError):
        opened(repacked(default(NOTE), lambda _, part: part, {"word/a.xml": bytes(20_000_000)}))


def test_tracked_changes_must_be_accepted_first() -> None:
    with pytest.raises(e.TrackedChangesError):
        opened(changed_part(MAIN, b"<w:sectPr", b'<w:p><w:ins w:id="1"/></w:p><w:sectPr'))


def test_strange_fields_are_all_named_once() -> None:
    with pytest.raises(e.TemplateFieldUnknownError) as caught:
        opened(with_text("{{lạ}} {{khác}} {{lạ}} và {{hở"))
    assert caught.value.fields == "{{lạ}}, {{khác}}, {{hở"


def test_a_field_of_another_kind_is_strange() -> None:
    with pytest.raises(e.TemplateFieldUnknownError) as caught:
        opened(with_text("{{độ mật}}"))
    assert caught.value.fields == "{{độ mật}}"


def test_two_groups_cannot_stand_in_one_paragraph() -> None:
    with pytest.raises(e.TemplateFieldUnknownError) as caught:
        opened(
            replaced(
                default(TemplateKind.SLIP), "{{căn cứ}}".encode(), "{{căn cứ}}{{nơi nhận}}".encode()
            ),
            TemplateKind.SLIP,
        )
    assert "{{nơi nhận}}" in caught.value.fields


def test_a_field_in_a_note_that_nobody_fills_is_refused() -> None:
    notes = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:footnote><w:p><w:r><w:t>{{bản số}}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    data = repacked(default(NOTE), lambda _, part: part, {"word/footnotes.xml": notes.encode()})
    with pytest.raises(e.TemplateFieldUnknownError) as caught:
        opened(data)
    assert caught.value.fields == "{{bản số}}"


@pytest.mark.parametrize("mark", ["TUYỆT MẬT", " tối  mật ", "Mật", "BẢN SỐ: 05"])
@pytest.mark.parametrize("kind", [kind for kind in TemplateKind if kind != TemplateKind.SLIP])
def test_no_paper_that_goes_outside_or_is_to_be_signed_bears_a_mark(
    mark: str, kind: TemplateKind
) -> None:
    def change(document: Document) -> None:
        document.add_table(1, 1).rows[0].cells[0].text = mark

    with pytest.raises(e.AlreadyMarkedError):
        opened(written(change, kind), kind)


def test_a_slip_may_list_the_levels() -> None:
    def change(document: Document) -> None:
        for word in ("Mật", "Tối mật", "Tuyệt mật"):
            document.add_paragraph(word)

    opened(written(change, TemplateKind.SLIP), TemplateKind.SLIP)


def test_level_words_within_a_sentence_are_no_mark() -> None:
    opened(with_text("Phiếu này không ghi độ mật Tối mật của tài liệu."))


def test_a_text_refused_is_not_in_the_error_but_for_its_braces() -> None:
    with pytest.raises(e.TemplateFieldUnknownError) as caught:
        opened(with_text("Nội dung khác {{lạ}} và sau nữa"))
    assert "khác" not in str(caught.value)
