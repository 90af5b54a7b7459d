"""Libraries that load Neo4j from Python, each as its documentation has it used, into a database with constraints.

What is loaded is a file of JSON: nodes by their labels, as lists of properties, and relationships by type and labels of
their ends, as lists of the id of the start, the id of the end, and properties. The clock starts once it is in memory.
"""

import json
import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import neo4j
from work import Numbers, timed

BATCH = 2_000
"""Rows in one transaction, as clew has it; graphio and py2neo.bulk say that one should try what is best."""


def graphio(uri: str, password: str, file: str) -> Numbers:
    """Put all into sets of nodes and relationships, and create these."""
    from graphio import NodeSet, RelationshipSet  # noqa: PLC0415

    nodes, relationships, found = *_given(file), Numbers()
    with neo4j.GraphDatabase.driver(uri, auth=("neo4j", password)) as driver, timed(found):
        for labels, rows in nodes:
            node_set = NodeSet(labels, merge_keys=["id"])
            for row in rows:
                node_set.add_node(row)
            node_set.create(driver, database="neo4j", batch_size=BATCH)
        for (type_, start, end), rows in relationships:
            joined = RelationshipSet(type_, [start], [end], ["id"], ["id"])
            for one, other, told in rows:
                joined.add_relationship({"id": one}, {"id": other}, told)
            joined.create(driver, database="neo4j", batch_size=BATCH)
    return found


def py2neo_bulk(uri: str, password: str, file: str) -> Numbers:
    """Create nodes, then relationships between them, batch by batch."""
    from py2neo import Graph  # noqa: PLC0415
    from py2neo.bulk import create_nodes, create_relationships  # noqa: PLC0415

    nodes, relationships, found = *_given(file), Numbers()
    graph = Graph(uri, auth=("neo4j", password))
    with timed(found):
        for labels, rows in nodes:
            for batch in _batches(rows):
                create_nodes(graph.auto(), batch, labels=set(labels))
        for (type_, start, end), rows in relationships:
            for batch in _batches(rows):
                told = [(one, each, other) for one, other, each in batch]
                create_relationships(graph.auto(), told, type_, start_node_key=(start, "id"), end_node_key=(end, "id"))
    return found


def etl_lib(uri: str, password: str, file: str) -> Numbers:
    """Send batches to a sink for each statement, in one chain of processors."""
    from etl_lib.core.BatchProcessor import BatchProcessor, BatchResults  # noqa: PLC0415
    from etl_lib.core.ETLContext import ETLContext  # noqa: PLC0415
    from etl_lib.data_sink.CypherBatchSink import CypherBatchSink  # noqa: PLC0415

    class Held(BatchProcessor):  # type: ignore[misc]
        """Rows that are in memory, as a source of batches."""

        def __init__(self, context: Any, rows: list[Any]) -> None:
            super().__init__(context)
            self.rows = rows

        def get_batch(self, max_batch_size: int) -> Iterator[Any]:
            for batch in _batches(self.rows, max_batch_size):
                yield BatchResults(chunk=batch, statistics={}, batch_size=len(batch))

    nodes, relationships, found = *_given(file), Numbers()
    told = {"NEO4J_URI": uri, "NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": password, "NEO4J_DATABASE": "neo4j"}
    context = ETLContext(os.environ | told)
    with timed(found):
        for labels, rows in nodes:
            sink = CypherBatchSink(context, None, Held(context, rows), _create(labels))
            assert sum(len(batch.chunk) for batch in sink.get_batch(BATCH)) == len(rows)
        for place, rows in relationships:
            sink = CypherBatchSink(context, None, Held(context, rows), _join(*place))
            assert sum(len(batch.chunk) for batch in sink.get_batch(BATCH)) == len(rows)
    return found


def _create(labels: list[str]) -> str:
    return f"UNWIND $batch AS row CREATE (n:{':'.join(labels)}) SET n = row"


def _join(type_: str, start: str, end: str) -> str:
    ends = f"MATCH (a:{start} {{id: row[0]}}) MATCH (b:{end} {{id: row[1]}})"
    return f"UNWIND $batch AS row {ends} CREATE (a)-[r:{type_}]->(b) SET r = row[2]"


def _given(file: str) -> tuple[Any, Any]:
    told = json.loads(Path(file).read_text("utf-8"))
    return told["nodes"], told["relationships"]


def _batches(rows: list[Any], size: int = BATCH) -> Iterator[list[Any]]:
    left = iter(rows)
    while batch := list(islice(left, size)):
        yield batch
