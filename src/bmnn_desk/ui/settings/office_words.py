"""Words on screen for posts, powers and books."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.authority import AuthorityBranch
from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.office import DelegationKind, DelegationScope, PostKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.loader import Law

POST_WORDS: Mapping[PostKind, str] = {
    PostKind.HEAD: "Người đứng đầu",
    PostKind.ACTING_HEAD: "Quyền (Q.)",
    PostKind.HEAD_IN_CHARGE: "Phụ trách",
    PostKind.DEPUTY: "Cấp phó",
    PostKind.OTHER: "Khác",
}
POST_CHOICES: Mapping[PostKind, str] = {
    **POST_WORDS,
    PostKind.ACTING_HEAD: "Quyền người đứng đầu (Q.)",
    PostKind.HEAD_IN_CHARGE: "Người phụ trách cơ quan",
    PostKind.DEPUTY: "Cấp phó của người đứng đầu",
    PostKind.OTHER: "Người soạn thảo, văn thư, người khác",
}
POWER_WORDS: Mapping[DelegationKind, str] = {
    DelegationKind.WORKING_RULES: "Quy chế làm việc",
    DelegationKind.YEARLY_ASSIGNMENT: "Văn bản phân công hằng năm",
    DelegationKind.SECRECY_RULES: "Nội quy, quy chế bảo vệ bí mật nhà nước",
    DelegationKind.AUTHORISATION: "Văn bản ủy quyền",
}
SCOPE_WORDS: Mapping[DelegationScope, str] = {
    DelegationScope.DETERMINE: "Xác định độ mật",
    DelegationScope.COPY: "Cho phép sao, chụp",
    DelegationScope.TAKE_OUT: "Cho phép mang ra khỏi nơi lưu giữ",
}
BRANCH_WORDS: Mapping[AuthorityBranch, str] = {
    AuthorityBranch.CIVIL: "Cơ quan, tổ chức",
    AuthorityBranch.POLICE: "Công an nhân dân",
}
BOOK_WORDS: Mapping[str, str] = {
    BookKind.OUTGOING.value: "Sổ đăng ký đi",
    BookKind.INCOMING.value: "Sổ đăng ký đến",
    BookKind.TRANSFER.value: "Sổ chuyển giao",
    BookKind.COPY.value: "Sổ quản lý sao, chụp",
}


def pack_words(law: Law, key: str) -> str:
    """A form pack as the law files name it."""
    return law.pack(key).name
