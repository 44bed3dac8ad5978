#!/bin/sh
# Builds for production and puts what a server needs, and nothing else, into a folder: sh deploy/assemble.sh SOURCE TARGET
# Runs in deploy/Containerfile, and on any machine with Node for the one-machine way (deploy/README.md).
set -eu
source=$1
target=$2
[ ! -e "$target" ] || { echo "$target is there already." >&2; exit 1; }

cd "$source"
[ -d node_modules ] || npm ci --no-audit --no-fund
npm run build

mkdir -p "$target"
# Programs, their settings, and the sources that commands and the worker read.
cp -R app bin components db deploy i18n lib messages public "$target"
cp next.config.js package.json package-lock.json proxy.ts tsconfig.json "$target"
cp -R .next "$target"
rm -rf "$target/.next/cache" "$target/.next/dev"
cp -R node_modules "$target"
rm -rf "$target/node_modules/.cache"
find "$target/app" "$target/bin" "$target/components" "$target/db" "$target/deploy" "$target/i18n" "$target/lib" \
  -name '*.test.ts' -o -name '*.test.tsx' | xargs rm -f

cd "$target"
npm prune --omit=dev --no-audit --no-fund --ignore-scripts
echo "Put together in $target: $(du -sh . | cut -f1)"
