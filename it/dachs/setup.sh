#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The vo4j authors
# SPDX-License-Identifier: Apache-2.0
#
# Installs GAVO DaCHS from Debian on this machine, gives it the tables of q.rd, and serves them at http://localhost:8080,
# for mvn -B verify -Pdachs. For a container or a virtual machine of its own: needs root, and takes the port and /var/gavo.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
inputs=/var/gavo/inputs/vo4j

[[ $(id -u) == 0 ]] || { echo "setup.sh: needs root" >&2; exit 1; }
cat >/etc/gavo.rc <<'END'
[general]
maintainerAddress: nobody@example.invalid
[web]
bindAddress: 127.0.0.1
serverPort: 8080
serverURL: http://localhost:8080
[ivoa]
authority: vo4j.test
END
export DEBIAN_FRONTEND=noninteractive
# the server's own installation wants a database that answers
apt-get -qq install -y --no-install-recommends postgresql postgresql-15-q3c postgresql-15-pgsphere python3-astropy >/dev/null
pg_lsclusters -h | grep -q online || pg_ctlcluster 15 main start
apt-get -qq install -y --no-install-recommends gavodachs2-server >/dev/null

mkdir -p "$inputs/data"
cp "$here/q.rd" "$inputs"
awk 'BEGIN {
    print "id,ra,dec,mag,name,obs"
    for (i = 0; i < 20000; i++)
        printf "%d,%.6f,%.6f,%s,%s,%.3f\n", i, (i * 137.508) % 360, (i % 1790) / 10 - 89.45,
            i % 7 ? 5 + i % 150 / 10 : "", i % 3 ? "α " i : "\"a<b & \"\"c\"\"\"", 50000 + i / 8
}' >"$inputs/stars.csv"
/usr/bin/python3 "$here/images.py" "$inputs/data"
chown -R dachsroot:gavo "$inputs"

as_dachs() { su dachsroot -s /bin/bash -c "cd $inputs && $1"; }
as_dachs "dachs imp //obscore && dachs imp q && dachs imp //tap && dachs pub q && dachs pub //tap"
as_dachs "dachs serve stop || true; dachs serve start"
for _ in $(seq 60); do
    if curl -sf http://localhost:8080/tap/availability >/dev/null; then
        echo "DaCHS serves http://localhost:8080"
        exit 0
    fi
    sleep 1
done
echo "setup.sh: DaCHS does not answer; see /var/gavo/logs" >&2
exit 1
