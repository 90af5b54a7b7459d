"""What the tests do to a database that others of them have used before."""

import neo4j

from clew.graph.folder.endpoint import Endpoint


def empty_of_nodes(endpoint: Endpoint) -> None:
    """Take the nodes out, and leave the constraints."""
    with neo4j.GraphDatabase.driver(endpoint.uri, auth=(endpoint.username, endpoint.password)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n", database_=endpoint.database)


def empty(endpoint: Endpoint) -> None:
    """Take everything out of a database, its constraints too."""
    empty_of_nodes(endpoint)
    with neo4j.GraphDatabase.driver(endpoint.uri, auth=(endpoint.username, endpoint.password)) as driver:
        names = driver.execute_query("SHOW CONSTRAINTS YIELD name RETURN name", database_=endpoint.database)
        for (name,) in names.records:
            driver.execute_query(f"DROP CONSTRAINT `{name}`", database_=endpoint.database)
