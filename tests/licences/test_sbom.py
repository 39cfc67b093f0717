"""The bill of materials against the lock, and against what CycloneDX 1.6 asks of a document."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from bmnn_desk.paths import resources_folder
from bmnn_desk.ui.licences import shipped_parts
from tests.licences.gather import shipped
from tests.licences.lock import closure, locked, program_version
from tests.licences.sbom import NAME, bill_text, reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pytest

BILL: dict[str, Any] = json.loads((resources_folder() / NAME).read_text("utf-8"))
TYPES = {"application", "library", "data"}
PURL = re.compile(
    r"pkg:(?:(?:pypi|generic)/[A-Za-z0-9._%+-]+@[A-Za-z0-9._%+-]+"
    r"|deb/debian/[a-z0-9.%B-]+@[A-Za-z0-9.%~-]+\?arch=\w+&distro=[\w.-]+&upstream=[\w.%~-]+)"
)
KEYS = {
    "type", "bom-ref", "name", "version", "licenses", "purl", "externalReferences", "components",
}  # fmt: skip


def every_component() -> Iterator[dict[str, Any]]:
    left = [BILL["metadata"]["component"], *BILL["components"]]
    while left:
        each = left.pop()
        yield each
        left += each.get("components", [])


def test_it_is_a_cyclonedx_document_of_this_version() -> None:
    assert set(BILL) == {
        "bomFormat", "specVersion", "version", "metadata", "components", "dependencies",
    }  # fmt: skip
    assert (BILL["bomFormat"], BILL["specVersion"], BILL["version"]) == ("CycloneDX", "1.6", 1)
    assert set(BILL["metadata"]) == {"component"}
    own = BILL["metadata"]["component"]
    assert (own["type"], own["name"], own["version"]) == (
        "application", "bmnn-desk", program_version(),
    )  # fmt: skip


def test_every_component_is_formed_as_the_specification_asks() -> None:
    references = []
    for each in every_component():
        assert set(each) <= KEYS, each["name"]
        assert each["type"] in TYPES
        assert each["name"]
        references.append(each["bom-ref"])
        (licence,) = each["licenses"]
        assert set(licence) == {"expression"}
        assert licence["expression"]
        for link in each.get("externalReferences", ()):
            assert link["type"] in {"website", "distribution"}
            assert re.match(r"(?:https?:|pkg:)\S+$", link["url"]), each["name"]
            for digest in link.get("hashes", ()):
                assert digest["alg"] == "SHA-256"
                assert re.fullmatch(r"[0-9a-f]{64}", digest["content"])
        if "purl" in each:
            assert PURL.fullmatch(each["purl"]), each["purl"]
    assert len(references) == len(set(references))


def test_every_package_that_runs_is_there_with_the_hashes_of_the_lock() -> None:
    named = {each["name"]: each for each in BILL["components"]}
    for name in closure(shipped()):
        pin = locked()[name]
        assert named[name]["version"] == pin.version
        assert named[name]["purl"] == f"pkg:pypi/{name}@{pin.version}"
        (link,) = [x for x in named[name]["externalReferences"] if x["type"] == "distribution"]
        assert [each["content"] for each in link["hashes"]] == list(pin.sha256)
    parts = {part.name for part in shipped_parts()}
    assert set(named) | {"bmnn-desk"} == parts


def test_every_part_has_its_version_and_its_purl() -> None:
    for part in shipped_parts():
        (made,) = [each for each in every_component() if each.get("purl") == reference(part)]
        assert made["version"] == part.version
    (openssl,) = [each for each in BILL["components"] if each["name"] == "libssl3"]
    assert f"upstream=openssl%40{openssl['version'].partition('-')[0]}" in openssl["purl"]


def test_what_needs_what_leads_from_the_program_to_every_package() -> None:
    known = {each["bom-ref"] for each in every_component()}
    needs = {row["ref"]: row["dependsOn"] for row in BILL["dependencies"]}
    assert len(needs) == len(BILL["dependencies"])
    assert {ref for row in needs.values() for ref in row} <= known
    met, left = set[str](), [BILL["metadata"]["component"]["bom-ref"]]
    while left:
        ref = left.pop()
        if ref not in met:
            met.add(ref)
            left += needs[ref]
    assert met == set(needs)
    assert len(met) == len(closure(shipped())) + 1


def test_it_is_the_same_bytes_again_and_has_a_time_only_where_one_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    first = bill_text(shipped_parts())
    assert first == bill_text(shipped_parts())
    assert "timestamp" not in first
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert json.loads(bill_text(shipped_parts()))["metadata"]["timestamp"] == "1970-01-02T00:00:00Z"
