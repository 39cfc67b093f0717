"""The bill of materials: CycloneDX 1.6 as JSON, the same bytes from the same lock.

https://cyclonedx.org/docs/1.6/json/. It lies in resources/licences and so goes with the program:
an office without a network can hold it against the list of a weakness that became known. It says
what the lock says, and of the system's libraries what the machine that built said. Only the
packages of the lock have hashes: of the files that were installed from. A library of the system
gets none: it is a package of several files, which a build may strip. The hashes of what was built
are the SHA256SUMS of the release.
"""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from bmnn_desk.domain.licences import PartFamily
from tests.licences.gather import shipped
from tests.licences.lock import closure, locked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.licences import ShippedPart

NAME = "licences/bmnn-desk.cdx.json"
SPEC = "1.6"
PROGRAM = "bmnn-desk"
_INSIDE_FIELDS = 2


def bill_text(parts: Sequence[ShippedPart]) -> str:
    """The bill as JSON; with SOURCE_DATE_EPOCH set it has that time, else none."""
    return json.dumps(bill(parts), ensure_ascii=False, indent=1) + "\n"


def bill(parts: Sequence[ShippedPart]) -> dict[str, Any]:
    """The bill: the program, its parts, and which package needs which."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    when = {} if epoch is None else {"timestamp": _time(int(epoch))}
    (own,) = [part for part in parts if part.name == PROGRAM]
    others = [part for part in parts if part is not own]
    names = {part.name: reference(part) for part in parts}
    needs = closure(shipped())
    return {
        "bomFormat": "CycloneDX",
        "specVersion": SPEC,
        "version": 1,
        "metadata": {**when, "component": component(own)},
        "components": [component(part) for part in others],
        "dependencies": [
            {"ref": names[PROGRAM], "dependsOn": sorted(names[each] for each in shipped())},
            *(
                {"ref": names[name], "dependsOn": sorted(names[each] for each in needed)}
                for name, needed in needs.items()
            ),
        ],
    }


def reference(part: ShippedPart) -> str:
    """The purl of a part, which is its reference within the bill too."""
    if part.family is PartFamily.PYTHON:
        return f"pkg:pypi/{part.name}@{part.version}"
    return part.purl or f"pkg:generic/{quote(part.name, safe='')}@{quote(part.version, safe='')}"


def component(part: ShippedPart) -> dict[str, Any]:
    """A part as a component, with the hashes of the lock and what lies within it."""
    made: dict[str, Any] = {
        "type": "application" if part.name == PROGRAM else _type(part),
        "bom-ref": reference(part),
        "name": part.name,
        "version": part.version,
        "licenses": [{"expression": part.licence}],
        "purl": reference(part),
    }
    links = [{"type": "website", "url": part.source}] if part.source else []
    if part.family is PartFamily.PYTHON:
        hashes = [{"alg": "SHA-256", "content": each} for each in locked()[part.name].sha256]
        about = {"comment": "requirements.lock: one hash for each file of this version"}
        links.append({"type": "distribution", "url": made["purl"], "hashes": hashes, **about})  # type: ignore[dict-item]
    if links:
        made["externalReferences"] = links
    if part.contains:
        made["components"] = [_inner(part, said) for said in part.contains]
    return made


def _type(part: ShippedPart) -> str:
    return "data" if part.family is PartFamily.ART else "library"


def _inner(part: ShippedPart, said: str) -> dict[str, Any]:
    """A part that a package's own bill names: its name, version and licence."""
    name, *rest = said.split(" ")
    version = (
        {"version": rest.pop(0)} if len(rest) >= _INSIDE_FIELDS and rest[0][:1].isdigit() else {}
    )
    return {
        "type": "library",
        "bom-ref": f"{reference(part)}#{quote(' '.join([name, *version.values()]), safe='')}",
        "name": name,
        **version,
        "licenses": [{"expression": " ".join(rest)}],
    }


def _time(epoch: int) -> str:
    return datetime.fromtimestamp(epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
