"""Reads authority.toml: the closed list of posts that may permit copying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.authority import AuthorityBranch, AuthorityPost
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.law.coded_rows import coded_rows

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from bmnn_desk.law.strict import LawFile

_KEY = "authority"


def read_authority(file: LawFile) -> Mapping[str, AuthorityPost]:
    """The posts of a regime by their codes, in the order of the file.

    Raises:
        LawDataError: a key is unknown or missing, or a value of another kind.
    """
    return {code: _post(file, code, row) for code, row in coded_rows(file, _KEY).items()}


def _post(file: LawFile, code: str, row: dict[str, Any]) -> AuthorityPost:
    at = f"{_KEY}.{code}"
    known: dict[str, Any] = {name: row.pop(name) for name in ("highest", "confidence")}
    branch = file.member(f"{at}.branch", AuthorityBranch, row.pop("branch", None))
    if "highest_foreign" in row:
        known["highest_foreign"] = _level(file, f"{at}.highest_foreign", row.pop("highest_foreign"))
    ends = [name for name in ("since", "until") if name in row]
    days: dict[str, Any] = {name: file.day(f"{at}.{name}", row.pop(name)) for name in ends}
    post = file.build(AuthorityPost, at, row, code=code, branch=branch, **known, **days)
    if post.since is not None and post.until is not None and post.until < post.since:
        place = f"{at}.until"
        raise file.wrong(place, "lies before since")
    return post


def _level(file: LawFile, at: str, value: object) -> SecrecyLevel:
    if not isinstance(value, str) or value not in SecrecyLevel.__members__:
        raise file.wrong(at, f"must be one of {', '.join(SecrecyLevel.__members__)}")
    return SecrecyLevel[value]
