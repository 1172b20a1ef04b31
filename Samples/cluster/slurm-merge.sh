#!/usr/bin/env bash
# Joins the parts that slurm.sh has made: see there.
#SBATCH --job-name=gongkai-merge
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=01:00:00
#SBATCH --output=gongkai-%j.log
set -euo pipefail
out=$1

status=0
gongkai batch --merge "$out"/part-* -o "$out/city" --zip "$out/city.zip" || status=$?
[ "$status" -le 1 ] || exit "$status"
