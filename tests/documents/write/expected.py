"""What must be read from a paper, and the slip that approved it, as TOML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.documents.write.marked_text import accepted
from tests.documents.write.toml_text import table

if TYPE_CHECKING:
    from tests.documents.write.paper import Foot, Paper, To
    from tests.documents.write.toml_text import Value

_NOTHING = ("", (), None, 0)


def expected(paper: Paper) -> str:
    """The text of NAME.toml."""
    if "scan" in paper.look.quirks:
        return table("", {"about": paper.about}) + table("[facts]", {"has_text": False})
    made = table("", {"about": paper.about})
    made += table("[facts]", _given(_facts(paper)))
    if paper.foot.is_expected:
        made += table("[facts.recipients]", _recipients(paper.foot))
    made += table("[facts.signer]", _signer(paper))
    for level in paper.levels:
        made += table(
            "[[facts.levels]]",
            {"level": level.level, "is_red": level.ink == "FF0000", "area": level.area},
        )
    return made + table("[approved]", _approved(paper))


def _given(values: dict[str, Value | None]) -> dict[str, Value]:
    return {key: one for key, one in values.items() if one is not None and one not in _NOTHING}


def _joined(lines: tuple[str, ...]) -> str:
    return " ".join(accepted(line) for line in lines)


def _facts(paper: Paper) -> dict[str, Value | None]:
    quirks = paper.look.quirks
    return {
        "parent": _joined(paper.parent),
        "agency": _joined(paper.agency),
        "number": paper.number,
        "symbol": paper.symbol,
        "place_name": paper.place,
        "day": paper.day,
        "type_name": paper.type_name,
        "title": _joined(paper.title),
        "addressees": paper.addressees,
        "legacy": "tcvn3" if "tcvn3" in quirks else "vni" if "vni" in quirks else None,
        "tracked": paper.tracked,
        "comments": paper.comments,
        "copy_numbers": paper.copy_numbers,
    }


def _recipients(foot: Foot) -> dict[str, Value]:
    values: dict[str, Value] = {
        "names": [one.name for one in foot.lines],
        "numbers": [one.numbers for one in foot.lines],
        "copies": [one.copies for one in foot.lines],
        "archive_line": _joined((foot.archive,)),
    }
    if foot.held is not None:
        values["archive"] = [one.name for one in foot.held]
        values["archive_kinds"] = [one.kind for one in foot.held]
        values["archive_numbers"] = [one.numbers for one in foot.held]
        values["archive_copies"] = [one.copies for one in foot.held]
    values |= {
        "totals": foot.totals,
        "drafter": foot.drafter,
        "drafter_unit": foot.drafter_unit,
        "initials": foot.initials,
        "sentence": foot.sentence,
        "sentence_text": foot.sentence_text,
        "placeholders": foot.placeholders,
    }
    return values


def _signer(paper: Paper) -> dict[str, Value]:
    sign = paper.sign
    return {
        "capacity": sign.capacity,
        "authority": sign.authority,
        "position": sign.position,
        "name": sign.name,
    }


def _approved(paper: Paper) -> dict[str, Value]:
    foot = paper.foot
    slip: dict[str, Value] = {
        "level": paper.level,
        "copies": paper.copies,
        "may_copy": foot.sentence == "may",
        "drafter": foot.drafter,
        "drafter_unit": foot.drafter_unit,
        "type_name": paper.type_name.capitalize() or "Công văn",
        "type_code": paper.type_code,
        "recipients": [one for line in foot.lines for one in _sent(paper, line)],
        "archive": [one.name for one in foot.held or ()],
        "breaks": sorted(paper.breaks),
    }
    return slip | dict(paper.slip)


def _sent(paper: Paper, line: To) -> list[Value]:
    copies = len(line.numbers) or line.copies or 1
    if line.name == "Như trên" and paper.addressees:
        each = copies // len(paper.addressees)
        return [{"name": one, "copies": each} for one in paper.addressees]
    if line.members:
        return [{"name": line.name, "copies": copies, "is_group": True, "members": line.members}]
    return [{"name": line.full or line.name, "copies": copies}]
