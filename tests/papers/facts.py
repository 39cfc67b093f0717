"""Sample facts for papers: all invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.papers import (
    BasisFacts,
    DistributionFacts,
    DistributionLine,
    NumberedRecipient,
    RecipientsFacts,
    SlipFacts,
)
from bmnn_desk.domain.registers import CoverFacts, OutgoingEntry, PaperSigner
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.law.form_files import read_register, read_slip, read_words
from bmnn_desk.law.strict import LawFile
from bmnn_desk.papers.register_book import RegisterBook
from bmnn_desk.paths import forms_folder

if TYPE_CHECKING:
    from bmnn_desk.law.form import RegisterForm, SlipForm, WordsForm

PACKS = ("tt24-2020", "nd63-2026")
LEVELS = {
    SecrecyLevel.MAT: "Mật",
    SecrecyLevel.TOI_MAT: "Tối mật",
    SecrecyLevel.TUYET_MAT: "Tuyệt mật",
}
_REGISTERS = {"tt24-2020": "m14_outgoing_register", "nd63-2026": "m00_outgoing_register"}
_TITLES = (
    "Báo cáo tình hình thực hiện công tác bảo vệ bí mật nhà nước quý I trên địa bàn tỉnh Sông Lam",
    "Kế hoạch diễn tập khu vực phòng thủ",
    "Công văn về việc rà soát hồ sơ cán bộ thuộc diện quy hoạch giai đoạn 2026 - 2031",
    "Tờ trình xin ý kiến về phương án bố trí lực lượng",
)
_BODIES = (
    "Tỉnh ủy Sông Lam",
    "Công an tỉnh, Phòng PA03",
    "Bộ Chỉ huy quân sự tỉnh",
    "Sở Nội vụ",
    "Ủy ban nhân dân xã Tân Hòa",
)


def register_form(pack: str) -> RegisterForm:
    """The outgoing register's form of a pack."""
    return read_register(LawFile(forms_folder() / pack / f"{_REGISTERS[pack]}.toml"))


def slip_form(pack: str) -> SlipForm:
    """The slip of a pack."""
    return read_slip(LawFile(forms_folder() / pack / "slip.toml"))


def words_form(pack: str, key: str) -> WordsForm:
    """A small paper's words of a pack."""
    return read_words(LawFile(forms_folder() / pack / f"{key}.toml"), key)


def entry(ordinal: int = 1, **changes: object) -> OutgoingEntry:
    """A line of the register; three recipients or fewer."""
    recipients = tuple(_BODIES[(ordinal + step) % 5] for step in range(1 + ordinal % 3))
    made = OutgoingEntry(
        ordinal=ordinal,
        reference=f"{ordinal:02d}/BC-UBND",
        document_day=date(2026, 2, 5),
        title=_TITLES[ordinal % 4],
        level=SecrecyLevel(1 + ordinal % 3),
        signer="Nguyễn Văn Thịnh",
        recipients=recipients,
        keeping_unit="Văn thư, Phòng Nội chính",
        copies=len(recipients) + 1,
        note="",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def cover(**changes: object) -> CoverFacts:
    """The cover of the first volume."""
    made = CoverFacts(
        parent="Ủy ban nhân dân tỉnh Sông Lam",
        agency="Sở Kế hoạch và Phát triển",
        year=2026,
        since=date(2026, 1, 5),
        until=date(2026, 12, 30),
        first_number=1,
        last_number=245,
        volume=1,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def signers() -> tuple[PaperSigner, ...]:
    """Clerk and head."""
    return (
        PaperSigner(field="clerk", position="Văn thư", name="Trần Thị Hồng Nhung"),
        PaperSigner(field="head", position="Giám đốc", name="Lê Quang Ưởng"),
    )


def book(pack: str, entries: tuple[OutgoingEntry, ...]) -> RegisterBook:
    """A book of these lines."""
    return RegisterBook(
        form=register_form(pack),
        level_words=LEVELS,
        cover=cover(),
        entries=entries,
        signers=signers(),
    )


def recipients(**changes: object) -> RecipientsFacts:
    """Seven copies: five sent, two kept."""
    made = RecipientsFacts(
        recipients=(
            NumberedRecipient(name="Như trên", numbers=(1,)),
            NumberedRecipient(name="Công an tỉnh, Phòng PA03", numbers=(2, 3, 4)),
            NumberedRecipient(name="Sở Nội vụ", numbers=(5,)),
        ),
        archive=(
            NumberedRecipient(name="VT", numbers=(6,), kind="bản gốc"),
            NumberedRecipient(name="VP", numbers=(7,)),
        ),
        copies=7,
        drafter="Phạm Thị Ngọc Ánh",
        drafter_unit="Văn phòng",
        may_copy=False,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def slip(**changes: object) -> SlipFacts:
    """A slip of ordinary length."""
    made = SlipFacts(
        parent="Ủy ban nhân dân tỉnh Sông Lam",
        agency="Sở Kế hoạch và Phát triển",
        place="Sông Lam",
        day=date(2026, 2, 5),
        addressee="Giám đốc Sở Kế hoạch và Phát triển",
        type_name="Báo cáo",
        title=_TITLES[0].removeprefix("Báo cáo "),
        unit="Văn phòng Sở",
        drafter="Phạm Thị Ngọc Ánh",
        drafter_position="Chuyên viên",
        level=SecrecyLevel.TOI_MAT,
        bases=(
            BasisFacts(
                citation="điểm b, khoản 3, Điều 1 Quyết định số 9999/QĐ-TTg ngày 01/06/2020 của "
                "Thủ tướng Chính phủ ban hành Danh mục bí mật nhà nước lĩnh vực thủy văn",
                words="b) Số liệu khảo sát, phương án điều tiết hồ chứa đặc biệt quan trọng chưa "
                "công khai.",
            ),
        ),
        sources=("Công văn số 15/CV-BTV ngày 12/01/2026 của Tỉnh ủy Sông Lam (độ Mật)",),
        recipients=recipients(),
        issue_form="văn bản giấy",
        term="",
        recall="",
        reason="Văn bản nêu số liệu khảo sát thuộc điểm b, khoản 3.",
        print_code="7KQ4-M2XD",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def distribution(count: int = 7, **changes: object) -> DistributionFacts:
    """A distribution sheet of `count` copies, the last two kept."""
    made = DistributionFacts(
        agency="Sở Kế hoạch và Phát triển",
        reference="07/BC-SKH",
        day=date(2026, 2, 5),
        title=_TITLES[0],
        level=SecrecyLevel.TOI_MAT,
        clerk="Trần Thị Hồng Nhung",
        lines=tuple(_line(number, count) for number in range(1, count + 1)),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def _line(number: int, count: int) -> DistributionLine:
    kept = number > count - 2
    return DistributionLine(
        number=number,
        kind=("Bản gốc" if number == count else "Bản chính") if kept else "Bản gửi",
        recipient="Lưu VT" if kept else _BODIES[number % 5],
        envelope="" if kept else "B",
        delivery="" if kept else ("Giao liên", "Trực tiếp")[number % 2],
        marks=("Tối mật", f"Bản số {number:02d}"),
    )
