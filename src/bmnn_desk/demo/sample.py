"""The invented data of the demonstration, read from resources/demo/sample.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import SecretItem, SecretList
from bmnn_desk.paths import program_folder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SampleDocument:
    """A document to issue; `file` is the caller's own, None makes one from `body`.

    `until` is where the work on it stops: "proposed", "decided", "signed" or "issued".
    """

    kind: str
    type_name: str
    type_code: str
    title: str
    item: int
    level_way: str
    proposed: date
    decided: date
    signed: date
    issued: date
    may_copy: bool
    reason: str
    body: tuple[str, ...]
    file: bytes | None = None
    until: str = "issued"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """The office, its danh mục, two documents, those waiting, five recipients, table's words."""

    office: Mapping[str, Any]
    set_up: date
    listed: date
    secret_list: SecretList
    documents: tuple[SampleDocument, ...]
    waiting: tuple[SampleDocument, ...]
    recipients: tuple[Recipient, ...]
    table: Mapping[str, Any]


def read_sample(own_files: Mapping[str, bytes]) -> Sample:
    """The sample, with the caller's own file in place of the made one, by kind."""
    path = program_folder() / "resources" / "demo" / "sample.toml"
    data = tomllib.loads(path.read_text("utf-8"))
    documents = _documents(data["documents"])
    return Sample(
        office=data["office"],
        set_up=data["days"]["set_up"],
        listed=data["days"]["listed"],
        secret_list=_secret_list(data["secret_list"]),
        documents=tuple(
            replace(document, file=own_files.get(document.kind)) for document in documents
        ),
        waiting=_documents(data["waiting"]),
        recipients=tuple(Recipient(**row) for row in data["recipients"]),
        table=data["table"],
    )


def _documents(rows: Sequence[Mapping[str, Any]]) -> tuple[SampleDocument, ...]:
    return tuple(SampleDocument(**{**row, "body": tuple(row["body"])}) for row in rows)


def _secret_list(data: Mapping[str, Any]) -> SecretList:
    items = tuple(
        SecretItem(**{**row, "level": SecrecyLevel[row["level"]], "has_points": True})
        for row in data["items"]
    )
    plain = {key: value for key, value in data.items() if key != "items"}
    return SecretList(**plain, until=None, published=True, items=items)
