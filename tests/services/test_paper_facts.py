from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.papers import NumberedRecipient
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import Source
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.paper_facts import ItemAsked, citation, distribution_facts, slip_facts
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.storage import tables as t
from tests import make
from tests.domain.cases import basis
from tests.services.ledger import entries, rows
from tests.services.test_choose_setting import setting

if TYPE_CHECKING:
    from bmnn_desk.domain.papers import DistributionFacts, SlipFacts
    from tests.make import Office


def slip(at: Office, item: int) -> SlipFacts:
    (facts,) = at.desk.read(slip_facts, ItemAsked(body=at.body, item=item))
    return facts


def sheet(at: Office, item: int, *marks: str) -> DistributionFacts:
    asked = ItemAsked(body=at.body, item=item, marks=marks)
    (facts,) = at.desk.read(distribution_facts, asked)
    return facts


def test_the_slip_says_what_was_proposed(office: Office) -> None:
    source = Source(number="12/BC-BM", agency="Bộ Mẫu", level=SecrecyLevel.TOI_MAT)
    request = make.proposal(office, sources=(source,), term_until=date(2027, 1, 1))
    done = office.desk.do(propose_level, request)
    facts = slip(office, done.item)
    assert (facts.agency, facts.addressee, facts.drafter) == (
        "SỞ MẪU MỰC",
        "Giám đốc",
        "Ngô Văn Soạn",
    )
    assert (facts.level, facts.print_code) == (SecrecyLevel.TOI_MAT, done.print_code)
    assert [basis.citation for basis in facts.bases] == [
        "điểm a, khoản 2, Điều 3 Quyết định số 961/QĐ-TTg ngày 07/07/2020 của Thủ tướng Chính phủ "
        "ban hành Danh mục bí mật nhà nước lĩnh vực nội vụ"
    ]
    assert facts.sources == ("12/BC-BM của Bộ Mẫu, độ Tối mật",)
    assert facts.term == "đến hết ngày 01/01/2027"


@pytest.mark.parametrize("since", [date(2025, 3, 10), date(2026, 3, 10)], ids=["tt24", "nd63"])
@pytest.mark.parametrize(
    ("field", "cited"),
    [
        ("nội vụ", "lĩnh vực nội vụ"),
        ("Lĩnh vực nội vụ", "Lĩnh vực nội vụ"),
        ("thuộc lĩnh vực nội vụ", "thuộc lĩnh vực nội vụ"),
        ("của Cơ quan Mẫu", "của Cơ quan Mẫu"),
        ("", ""),
    ],
)
def test_a_citation_names_its_field_once(
    office: Office, field: str, cited: str, since: date
) -> None:
    words = office.desk.law.on(since).words
    assert citation(basis(field=field), words).endswith(
        f"ban hành Danh mục bí mật nhà nước {cited}"
    )


def test_the_recipients_block_has_every_copy_number(office: Office) -> None:
    item = make.approved(office).item
    block = slip(office, item).recipients
    assert block.recipients == (
        NumberedRecipient(name="Sở Thử Nghiệm", numbers=(1,)),
        NumberedRecipient(name="Công an tỉnh Mẫu", numbers=(2,)),
    )
    assert [(line.name, line.numbers, line.kind) for line in block.archive] == [
        ("Văn thư", (3,), "bản gốc"),
        ("Hồ sơ công việc", (4,), "bản chính"),
    ]
    assert (block.copies, block.may_copy) == (4, False)


def test_the_distribution_sheet_lists_every_copy(office: Office) -> None:
    far = Recipient(name="Công an tỉnh Mẫu", delivery="Giao liên")
    item = make.issued(office, recipients=(Recipient(name="Sở Thử Nghiệm"), far)).item
    facts = sheet(office, item, "BẢN SỐ")
    assert [
        (line.number, line.kind, line.recipient, line.envelope, line.delivery)
        for line in facts.lines
    ] == [
        (1, "Bản gửi", "Sở Thử Nghiệm", "1 bì, dấu C", "Trực tiếp"),
        (2, "Bản gửi", "Công an tỉnh Mẫu", "1 bì, dấu C", "Giao liên"),
        (3, "Bản gốc", "Văn thư", "Không đóng bì", "Lưu tại chỗ"),
        (4, "Bản chính", "Hồ sơ công việc", "Không đóng bì", "Lưu tại chỗ"),
    ]
    assert {line.marks for line in facts.lines} == {("BẢN SỐ",)}
    assert (facts.reference, facts.clerk) == ("01/BC-SMM", "Lê Thị Văn Thư")


def test_the_distribution_sheet_of_a_tuyet_mat_item_has_no_title(office: Office) -> None:
    item = make.signed(office, bases=(office.bases[SecrecyLevel.TUYET_MAT],)).item
    office.desk.do(issue_outgoing, make.issue(office, item, with_title=False))
    assert sheet(office, item).title == "Báo cáo"


def test_an_item_not_yet_issued_has_no_distribution_sheet(office: Office) -> None:
    item = make.signed(office).item
    with pytest.raises(WrongStageError):
        sheet(office, item)


@pytest.mark.parametrize("query", [slip_facts, distribution_facts])
def test_another_bodys_item_is_not_found(office: Office, query: object) -> None:
    item = make.issued(office).item
    with pytest.raises(NotFoundError):
        office.desk.read(query, ItemAsked(body=2, item=item))  # type: ignore[arg-type]


def test_a_text_keeps_its_copy_numbers_when_the_office_changes_their_order(
    office: Office,
) -> None:
    first = make.signed(office).item
    on_the_text = slip(office, first).recipients
    office.desk.do(choose_setting, setting(office, "copy_order", "archive_first"))
    done = office.desk.do(issue_outgoing, make.issue(office, first))
    assert slip(office, first).recipients == on_the_text
    assert entries(office)[0].recipients[0] == "Sở Thử Nghiệm (bản số 01)"
    kinds = [copy.kind for copy in rows(office, t.Copy)]
    assert kinds == [CopyKind.SENT, CopyKind.SENT, CopyKind.ORIGINAL, CopyKind.FILE]
    assert [line.number for line in sheet(office, done.item).lines] == [1, 2, 3, 4]
    assert [copy.kind for copy in make.issued(office).copies][:2] == [
        CopyKind.ORIGINAL,
        CopyKind.FILE,
    ]
