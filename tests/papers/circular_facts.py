"""Facts of the circular's papers 01 and 17, invented, to vary."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from bmnn_desk.domain.determination_paper import DeterminationFacts
from bmnn_desk.domain.papers import BasisFacts, NumberedRecipient, RecipientsFacts
from bmnn_desk.domain.provision_paper import AskerKind, ProvisionRequestFacts
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_forms import SecretForm


def determination_facts(**changes: Any) -> DeterminationFacts:  # noqa: ANN401
    plain = DeterminationFacts(
        parent="Ủy ban nhân dân tỉnh Mẫu",
        agency="Sở Mẫu Mực",
        place="Mẫu Sơn",
        day=date(2025, 3, 10),
        addressee="Giám đốc Sở Mẫu Mực",
        form=SecretForm.OBJECT,
        secret="Ổ cứng gắn ngoài số 07 chứa số liệu mẫu quý I",
        unit="Văn phòng Sở",
        drafter="Ngô Văn Soạn",
        drafter_position="Chuyên viên",
        level=SecrecyLevel.TOI_MAT,
        bases=(
            BasisFacts(
                citation="điểm b, khoản 3, Điều 1 Quyết định số 9999/QĐ-TTg ngày 01/06/2020 của "
                "Thủ tướng Chính phủ ban hành Danh mục bí mật nhà nước lĩnh vực thủy văn",
                words="b) Số liệu khảo sát, phương án điều tiết mẫu chưa công khai.",
            ),
        ),
        sources=(),
        recipients=RecipientsFacts(
            recipients=(
                NumberedRecipient(name="Công an tỉnh Mẫu, Phòng PA03", numbers=(1,)),
                NumberedRecipient(name="Sở Thử Nghiệm", numbers=(2,)),
            ),
            archive=(NumberedRecipient(name="VT", numbers=(3,), kind="bản gốc"),),
            copies=3,
            drafter="Ngô Văn Soạn",
            drafter_unit="Văn phòng Sở",
            may_copy=False,
        ),
        term="",
        reason="Ổ cứng chứa số liệu thuộc điểm b, khoản 3.",
        paper_code="7KQ4-M2XD",
    )
    return replace(plain, **changes)


def provision_facts(**changes: Any) -> ProvisionRequestFacts:  # noqa: ANN401
    plain = ProvisionRequestFacts(
        kind=AskerKind.BODY,
        parent="Ủy ban nhân dân tỉnh Mẫu",
        asker="Sở Mẫu Mực",
        reference="15/SMM-VP",
        place="Mẫu Sơn",
        day=date(2025, 3, 10),
        addressee="Giám đốc Công an tỉnh Mẫu",
        representative="Trần Văn Giám",
        nationality="Lào",
        identity_number="P1234567",
        position="Giám đốc",
        address="Số 1 đường Thử, phường Mẫu",
        secret="Báo cáo số 118/BC-CAT ngày 03/02/2025 (độ Tối mật)",
        purpose="Xây dựng phương án mẫu năm 2025",
        paper_code="9F3A-K9C2",
    )
    return replace(plain, **changes)
