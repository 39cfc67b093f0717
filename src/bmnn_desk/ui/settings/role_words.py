"""Words on screen for the roles of an account, and what each may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ROLE_WORDS: Mapping[Role, str] = {
    Role.CLERK: "Văn thư",
    Role.DRAFTER: "Người soạn thảo",
    Role.LEADER: "Lãnh đạo",
    Role.OFFICER: "Người phụ trách BMNN",
    Role.INSPECTOR: "Thanh tra, kiểm tra",
}
ROLE_MEANINGS: Mapping[Role, str] = {
    Role.CLERK: "Lập phiếu, ghi duyệt, cấp số, đóng dấu, vào sổ, in, giao nhận.",
    Role.DRAFTER: "Lập phiếu, in trình ký; chỉ thấy những gì do mình soạn thảo.",
    Role.LEADER: "Xem mọi văn bản, duyệt độ mật, làm người thứ hai.",
    Role.OFFICER: "Giữ người, tài khoản, cấu hình, sổ, nhật ký; không mở nội dung tệp.",
    Role.INSPECTOR: "Chỉ đọc sổ, danh sách, nhật ký; có ngày cuối, không kèm vai trò khác.",
}


def roles_text(roles: Iterable[Role]) -> str:
    """The roles as one text, always in the same order."""
    held = frozenset(roles)
    return ", ".join(words for role, words in ROLE_WORDS.items() if role in held)
