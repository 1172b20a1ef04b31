#!/usr/bin/env bash
# One part of a city for each task of a Slurm array; nothing but Slurm and gongkai is needed.
#
#   job=$(sbatch --parsable --array=1-8 slurm.sh /data/city.jsonl /data/out --today 2026-03-01)
#   sbatch --dependency=afterok:$job --kill-on-invalid-dep=yes slurm-merge.sh /data/out
#
# Input and output are on a file system that all machines share. Further options go to every part
# alike; with --today all parts judge dates by one day, even those that start after midnight.
# A task that was killed goes on where it stopped when it is started again (scontrol requeue).
#SBATCH --job-name=gongkai
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --time=02:00:00
#SBATCH --requeue
#SBATCH --output=gongkai-%A-%a.log
set -euo pipefail
input=$1 out=$2
shift 2

mkdir -p "$out"
status=0
gongkai batch "$input" -o "$out/part-$SLURM_ARRAY_TASK_ID" \
    --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --jobs "$SLURM_CPUS_PER_TASK" \
    "$@" || status=$?
# 1: done, but some departments failed or have errors to correct; the manifest names them.
[ "$status" -le 1 ] || exit "$status"
