from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.copyable import MOST_LINES, SourcesAsked, copyable_sources
from tests import copying_desk as cd
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.domain.copying import CopySource
    from tests.make import Office


def found(at: Office, words: str = "") -> list[CopySource]:
    return list(at.desk.read(copyable_sources, SourcesAsked(body=at.body, words=words)))


def test_the_newest_come_first_and_the_original_before_its_other_copies(office: Office) -> None:
    old, new = cd.to_copy(office), cd.to_copy(office)
    sources = found(office)
    items = [source.item for source in sources]
    assert items[0] == new.item
    assert items[-1] == old.item
    kinds = [source.kind for source in sources if source.item == new.item]
    assert kinds == ["original", "file", "sent", "sent"]


def test_words_are_found_without_marks_in_reference_title_and_recipient(office: Office) -> None:
    plain = cd.to_copy(office, title="về công tác đê điều")
    cd.to_copy(office)
    for words in ("de dieu", plain.reference, "dê điều cong tac"):
        assert {source.item for source in found(office, words)} == {plain.item}, words
    assert found(office, "khong co dau") == []


def test_a_tuyet_mat_title_is_never_looked_into(office: Office) -> None:
    top = cd.top_secret(office)
    assert top.level is SecrecyLevel.TUYET_MAT
    assert top.title == ""
    assert found(office, "tinh hinh mau") == []
    assert {source.item for source in found(office, top.reference)} == {top.item}


def test_no_more_lines_are_read_than_a_list_shows(office: Office) -> None:
    for _ in range(3):
        make.issued(office)
    assert len({source.item for source in found(office)}) == 3 <= MOST_LINES
